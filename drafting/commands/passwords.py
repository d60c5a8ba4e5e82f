"""Passwords and tokens as every way of signing in uses them. No store and no request here.

argon2 takes a tenth of a second on purpose: call it outside a writing transaction.
"""

import hashlib
import secrets
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from drafting.domain.refusal import Need

SHORTEST = 12
LONGEST = 512
"""Characters; a longer password would only cost time."""

_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
_TOKEN_BYTES = 32
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""OWASP's second choice for argon2id: 19 MiB, two passes; fits a small server's workers."""


def hashed(password: str) -> str:
    """Give the argon2id hash of a password."""
    return _HASHER.hash(password)


def fits(password: str, password_hash: str | None) -> bool:
    """Tell whether a password is the one hashed; as slow where there is no hash at all."""
    try:
        _HASHER.verify(password_hash or _nobody(), password)
    except (VerificationError, InvalidHashError):
        return False
    return password_hash is not None


@lru_cache(maxsize=1)
def _nobody() -> str:
    return hashed(secrets.token_hex())


def weaknesses(password: str, *known: str) -> tuple[Need, ...]:
    """Say what is wrong with a new password: too short, too long, or made of what is known.

    Length is what counts; no rules about signs and digits. `known` are the name and the address.
    """
    needs = []
    if len(password) < SHORTEST:
        needs.append(Need("password-short", {"n": SHORTEST}))
    if len(password) > LONGEST:
        needs.append(Need("password-long", {"n": LONGEST}))
    folded = password.casefold()
    if any(word and folded in (word.casefold(), word.casefold() * 2) for word in known):
        needs.append(Need("password-known"))
    if folded and len(set(folded)) < 4:
        needs.append(Need("password-plain"))
    return tuple(needs)


def fresh_password() -> str:
    """Draw a password that can be read out: four groups of four, 78 random bits."""
    return "-".join(_group(4) for _ in range(4))


def fresh_code() -> str:
    """Draw a one-time code: two groups of four, good for minutes and few attempts."""
    return "-".join(_group(4) for _ in range(2))


def _group(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def fresh_token() -> str:
    """Draw a session's token: 256 random bits."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def digest_of_token(token: str) -> str:
    """Give the digest under which a session is kept; a random token needs no slow hash."""
    return hashlib.sha256(token.encode("utf-8")).hexdigest()


def digest_of_code(code: str, person: str) -> str:
    """Give the digest under which somebody's code is kept; hyphens, spaces and case do not count.

    >>> digest_of_code("AB2C-D3EF", "p") == digest_of_code("ab2cd3ef ", "p")
    True
    """
    plain = "".join(c for c in code.casefold() if c.isalnum())
    return hashlib.sha256(f"{person}:{plain}".encode()).hexdigest()
