"""Numbers that belong to a person, told from other digits by their own checksums."""

import re

_CN_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_TW_AREA = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
_DIGITS = re.compile(r"\D")


def is_mainland_identity(number: str) -> bool:
    """Tells an 18-digit identity number of the mainland by its check digit (GB 11643).

    >>> is_mainland_identity("11010519491231002X")
    True
    """
    if not re.fullmatch(r"\d{17}[\dXx]", number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _CN_WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17].upper()


def is_hong_kong_identity(number: str) -> bool:
    """Tells a Hong Kong identity card number by its check digit.

    >>> is_hong_kong_identity("A123456(3)"), is_hong_kong_identity("A123456(4)")
    (True, False)
    """
    held = re.fullmatch(r"([A-Z]{1,2})(\d{6})\(?([\dA])\)?", number.upper())
    if held is None:
        return False
    letters, digits, check = held.groups()
    values = (
        [36, *(ord(letter) - 55 for letter in letters)][-2:]
        if len(letters) == 1
        else [ord(letter) - 55 for letter in letters]
    )
    total = sum(
        value * weight
        for value, weight in zip([*values, *map(int, digits)], range(9, 1, -1), strict=True)
    )
    return (total + (10 if check == "A" else int(check))) % 11 == 0


def is_taiwan_identity(number: str) -> bool:
    """Tells a Taiwanese identity or resident certificate number by its check digit.

    >>> is_taiwan_identity("A123456789")
    True
    """
    held = re.fullmatch(r"([A-Z])([1289A-D])(\d{8})", number.upper())
    if held is None:
        return False
    area = 10 + _TW_AREA.index(held.group(1))
    second = held.group(2)
    digits = [(10 + _TW_AREA.index(second)) % 10 if second.isalpha() else int(second)]
    digits += [int(digit) for digit in held.group(3)]
    weights = (8, 7, 6, 5, 4, 3, 2, 1, 1)
    total = area // 10 + area % 10 * 9
    total += sum(digit * weight for digit, weight in zip(digits, weights, strict=True))
    return total % 10 == 0


def is_card(number: str) -> bool:
    """Tells a payment card by length, issuer digit and Luhn sum.

    >>> is_card("4111 1111 1111 1111"), is_card("4111 1111 1111 1112")
    (True, False)
    """
    digits = _DIGITS.sub("", number)
    if not 13 <= len(digits) <= 19 or digits[0] not in "3456" or len(set(digits)) == 1:
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_iban(number: str) -> bool:
    """Tells an IBAN by its check digits (ISO 13616, mod 97).

    >>> is_iban("GB82 WEST 1234 5698 7654 32")
    True
    """
    bare = number.replace(" ", "").upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", bare):
        return False
    turned = "".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])
    return int(turned) % 97 == 1
