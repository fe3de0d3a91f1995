"""The `.toml` files in which people say something beside the pages."""

import tomllib
from pathlib import Path
from typing import Any

from pipeline.sources.read import read_content
from pipeline.sources.source import RawError


def read_toml(path: Path, advice: str) -> dict[str, Any]:
    """What a `.toml` file says; nothing where there is no such file.

    advice: how to mend what is no TOML. RawError names the file and what is wrong.
    """
    if not path.is_symlink() and not path.exists():
        return {}
    content = read_content(path)
    if content.data is None:
        raise RawError(f"{path}: {content.problem}")
    try:
        return tomllib.loads(content.data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RawError(f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RawError(f"{path}: not sound TOML: {error}. {advice}") from error
