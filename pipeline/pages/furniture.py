"""What of a page is furniture: navigation, footers, forms. Names lead astray, so the text decides with them."""

#: What holds more than this share of a page's text is no furniture, unless half of it is links.
_MOST = 0.8
_LINKS = 0.5
#: A header with a block of this many characters says something.
_PROSE = 120


class Furniture:
    """The elements that look like furniture, numbered from 1 in order of their start; 0 is the page."""

    def __init__(self) -> None:
        self._outer = [0]
        self._is_header = [False]
        self._size = [0]
        self._linked = [0]
        self._longest = [0]

    def add(self, outer: int, is_header: bool) -> int:
        """A new element inside the one of number `outer`."""
        self._outer.append(outer)
        self._is_header.append(is_header)
        for measure in (self._size, self._linked, self._longest):
            measure.append(0)
        return len(self._outer) - 1

    def note(self, number: int, size: int, linked: int) -> None:
        """A block of `size` characters directly in the element, of which `linked` lead with a link."""
        self._size[number] += size
        self._linked[number] += linked
        self._longest[number] = max(self._longest[number], size)

    def real(self) -> set[int]:
        """The numbers of the elements that are furniture or lie in furniture."""
        size, linked, outer = list(self._size), list(self._linked), self._outer
        for number in range(len(outer) - 1, 0, -1):
            size[outer[number]] += size[number]
            linked[outer[number]] += linked[number]
        real: set[int] = set()
        for number in range(1, len(outer)):
            speaks = self._is_header[number] and self._longest[number] >= _PROSE
            most = size[number] > _MOST * size[0] and linked[number] < _LINKS * size[number]
            if outer[number] in real or not (speaks or most):
                real.add(number)
        return real
