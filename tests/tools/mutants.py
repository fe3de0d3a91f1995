"""Small changes of a module's source, each of which the tests should notice: one operator, number, text or branch."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_COMPARED = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_COUNTED = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "+", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "+", ast.BitOr: "&",
    ast.BitAnd: "|",
}  # fmt: skip
Found = tuple[ast.expr | ast.stmt, str]


@dataclass(frozen=True)
class Mutant:
    """A module's source with one change. line: where it is, from 1. change: what was changed, in words."""

    path: str
    line: int
    change: str
    source: str


def mutants_of(path: str, source: str) -> list[Mutant]:
    """Every change of a module, in the order of the source. Texts for people alone are left as they are."""
    tree = ast.parse(source)
    passed_over = set(_for_people(tree))
    made = []
    for node in ast.walk(tree):
        if id(node) in passed_over or not isinstance(node, ast.expr | ast.stmt):
            continue
        for part, new in _of_node(node, source):
            start, end = _span(part, source)
            changed = source[:start] + new + source[end:]
            if _compiles(changed):
                told = f"{_short(source[start:end])} became {_short(new)}"
                made.append(Mutant(path, part.lineno, told, changed))
    return sorted(made, key=lambda mutant: (mutant.line, mutant.change))


def _of_node(node: ast.expr | ast.stmt, source: str) -> Iterator[Found]:
    """The changes of a node: what gives way (it or a part of it), and what comes in its place."""
    match node:
        case ast.Constant():
            yield from _of_constant(node)
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield test, f"(not ({ast.get_source_segment(source, test)}))"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield node, "return None"
        case ast.Expr(value=ast.Call()):
            yield node, "pass"
        case ast.Break() | ast.Continue():
            yield node, "continue" if isinstance(node, ast.Break) else "break"
        case ast.expr():
            yield from _of_operator(node, source)


def _of_constant(node: ast.Constant) -> Iterator[Found]:
    match node.value:
        case bool(value):
            yield node, str(not value)
        case int(value):
            yield node, str(value + 1)
        case str(value):
            yield node, repr(f"XX{value}XX")


def _of_operator(node: ast.expr, source: str) -> Iterator[Found]:
    def text(part: ast.expr) -> str:
        return ast.get_source_segment(source, part) or ""

    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARED:
            yield node, f"{text(left)} {_COMPARED[type(op)]} {text(right)}"
        case ast.BoolOp(op=op, values=[*values]):
            other = " or " if isinstance(op, ast.And) else " and "
            yield node, other.join(f"({text(value)})" for value in values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"bool({text(operand)})"
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _COUNTED:
            yield node, f"{text(left)} {_COUNTED[type(op)]} {text(right)}"


def _for_people(tree: ast.Module) -> Iterator[int]:
    """The ids of the nodes that change nothing a test should notice: docstrings, types, and the words of messages."""
    for node in ast.walk(tree):
        left_out: Sequence[ast.AST | None] = []
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            left_out = [node.returns]
        elif isinstance(node, ast.arg | ast.AnnAssign):
            left_out = [node.annotation]
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out = [node]
        elif isinstance(node, ast.keyword) and node.arg in ("finds", "passes"):
            left_out = [node.value]  # the examples of a rule
        elif isinstance(node, ast.JoinedStr):
            left_out = [node]  # before Python 3.12 nothing tells where its parts stand
        elif isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
            left_out = [node]
        for one in filter(None, left_out):
            yield from (id(part) for part in ast.walk(one))


def _span(node: ast.expr | ast.stmt, source: str) -> tuple[int, int]:
    """Where a node's source begins and ends; columns count the bytes of a line."""
    lines = source.split("\n")

    def offset(line: int, column: int) -> int:
        before = sum(len(one) + 1 for one in lines[: line - 1])
        return before + len(lines[line - 1].encode()[:column].decode())

    return offset(node.lineno, node.col_offset), offset(node.end_lineno or node.lineno, node.end_col_offset or 0)


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return f"`{folded}`" if len(folded) <= 60 else f"`{folded[:59]}…`"
