"""Seal short secrets with a key derived from the site's own, so that a copied table gives none away."""

import base64
from collections.abc import Sequence
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class SealUnreadable(Exception):
    """None of the site's secret keys sealed this: the key was changed and the old one not kept."""


def seal(text: str, keys: Sequence[str], *, use: str) -> str:
    """Seal with the first key. `use` keeps what is sealed for one thing from another."""
    return _box(tuple(keys), use).encrypt(text.encode()).decode()


def unseal(sealed: str, keys: Sequence[str], *, use: str) -> str:
    """Give what was sealed with any of the keys, or raise SealUnreadable."""
    try:
        return _box(tuple(keys), use).decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise SealUnreadable from None


@lru_cache(maxsize=8)
def _box(keys: tuple[str, ...], use: str) -> MultiFernet:
    return MultiFernet([Fernet(_derived(key, use)) for key in keys])


def _derived(key: str, use: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=use.encode())
    return base64.urlsafe_b64encode(derived.derive(key.encode()))
