"""Whether what a directory says of somebody may be believed. Everything is checked, whoever carried it here."""

from typing import Any

import jwt

ALGORITHMS = ("RS256", "PS256", "ES256")  # never "none", and nothing that a shared secret signs
LEEWAY = 60  # seconds by which clocks may differ
CLAIMS = ("iss", "aud", "sub", "exp", "iat", "nonce")


class NotBelieved(ValueError):
    """The token is not for us, not of this directory, not of now, or not signed by it. The reason is a code."""


def claims(token: str, keys: dict[str, Any], *, issuer: str, tenant: str, client_id: str, nonce: str) -> dict[str, Any]:
    """What a token says, once its signature, issuer, audience, times, nonce and tenant are right.

    keys: the directory's key set (JWKS). Raises NotBelieved.
    """
    try:
        header = jwt.get_unverified_header(token)
        if header.get("alg") not in ALGORITHMS:
            raise NotBelieved("algorithm")
        found = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.key_id == header.get("kid")]
        if len(found) != 1:
            raise NotBelieved("key")
        said: dict[str, Any] = jwt.decode(
            token, found[0].key, algorithms=[header["alg"]], audience=client_id, issuer=issuer, leeway=LEEWAY,
            options={"require": list(CLAIMS)},
        )  # fmt: skip
    except jwt.PyJWTError as error:
        raise NotBelieved(type(error).__name__) from error
    _is_ours(said, tenant=tenant, client_id=client_id, nonce=nonce)
    return said


def _is_ours(said: dict[str, Any], *, tenant: str, client_id: str, nonce: str) -> None:
    if not nonce or said["nonce"] != nonce:
        raise NotBelieved("nonce")
    if isinstance(said["aud"], list) and said["aud"] != [client_id]:
        raise NotBelieved("audience")
    if said.get("azp", client_id) != client_id:
        raise NotBelieved("authorised party")
    if tenant and (said.get("tid") != tenant or not said.get("oid")):
        raise NotBelieved("tenant")
    # A guest of the tenant belongs to another directory, whoever invited them.
    if said.get("acct") == 1 or said.get("idp", said["iss"]) != said["iss"]:
        raise NotBelieved("guest")


def identity(said: dict[str, Any], *, tenant: str) -> str:
    """Who somebody is: issuer, tenant and subject. Never an e-mail address, which changes and can be chosen."""
    return "|".join([said["iss"], tenant, said["oid"] if tenant else said["sub"]])
