"""A certificate that nobody trusts, made afresh: no key is kept in the repository."""

from __future__ import annotations

import base64
import hashlib
import secrets
import ssl
from math import gcd
from pathlib import Path

RSA, SHA256_RSA = bytes.fromhex("2a864886f70d010101"), bytes.fromhex("2a864886f70d01010b")
SHA256_HEAD = bytes.fromhex("3031300d060960864801650304020105000420")
COMMON_NAME = bytes.fromhex("550403")
PUBLIC_EXPONENT = 65_537
INTEGER, BITS, TEXT, OBJECT, UTC_TIME, SEQUENCE, SET = 0x02, 0x03, 0x0C, 0x06, 0x17, 0x30, 0x31
NULL = b"\x05\x00"


def server_context(folder: Path) -> ssl.SSLContext:
    """What a server needs to speak TLS as 127.0.0.1; the key is written into `folder`."""
    file = folder / "self-signed.pem"
    file.write_text(self_signed("127.0.0.1"), encoding="ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def self_signed(name: str) -> str:
    """A private key and the certificate that it signs for itself, in PEM (RFC 5280, RFC 8017)."""
    p, q = _prime(), _prime()
    n, secret = p * q, pow(PUBLIC_EXPONENT, -1, (p - 1) * (q - 1))
    parts = (
        0, n, PUBLIC_EXPONENT, secret, p, q, secret % (p - 1), secret % (q - 1), pow(q, -1, p)
    )  # fmt: skip
    who = _tlv(
        SEQUENCE,
        _tlv(SET, _tlv(SEQUENCE, _tlv(OBJECT, COMMON_NAME) + _tlv(TEXT, name.encode()))),
    )
    valid = _tlv(SEQUENCE, _tlv(UTC_TIME, b"200101000000Z") + _tlv(UTC_TIME, b"491231235959Z"))
    public = _tlv(SEQUENCE, _integer(n) + _integer(PUBLIC_EXPONENT))
    key_info = _tlv(SEQUENCE, _algorithm(RSA) + _tlv(BITS, b"\x00" + public))
    how = _algorithm(SHA256_RSA)
    told = _tlv(SEQUENCE, _integer(1) + how + who + valid + who + key_info)
    signature = _sign(told, n, secret)
    certificate = _tlv(SEQUENCE, told + how + _tlv(BITS, b"\x00" + signature))
    key = _tlv(SEQUENCE, b"".join(map(_integer, parts)))
    return _pem("RSA PRIVATE KEY", key) + _pem("CERTIFICATE", certificate)


def _sign(told: bytes, n: int, secret: int) -> bytes:
    size = n.bit_length() // 8
    digest = SHA256_HEAD + hashlib.sha256(told).digest()
    padded = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return pow(int.from_bytes(padded), secret, n).to_bytes(size)


def _algorithm(oid: bytes) -> bytes:
    return _tlv(SEQUENCE, _tlv(OBJECT, oid) + NULL)


def _integer(value: int) -> bytes:
    return _tlv(INTEGER, value.to_bytes(value.bit_length() // 8 + 1))


def _tlv(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < 128:
        return bytes((tag, length)) + content
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 128 + size)) + length.to_bytes(size) + content


def _pem(label: str, content: bytes) -> str:
    lines = base64.encodebytes(content).decode()
    return f"-----BEGIN {label}-----\n{lines}-----END {label}-----\n"


def _prime() -> int:
    """1,024 bits, the two highest set, so that the product has 2,048."""
    while True:
        candidate = secrets.randbits(1_024) | 3 << 1_022 | 1
        if gcd(candidate - 1, PUBLIC_EXPONENT) == 1 and _is_prime(candidate):
            return candidate


def _is_prime(number: int) -> bool:
    """By Miller and Rabin, wrong in fewer than one case in a million million."""
    if any(number % small == 0 for small in (3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
        return False
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    return all(_passes(number, odd, twos) for _ in range(20))


def _passes(number: int, odd: int, twos: int) -> bool:
    power = pow(secrets.randbelow(number - 3) + 2, odd, number)
    if power in (1, number - 1):
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False
