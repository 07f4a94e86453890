"""Loads the words of every message once, so that the office may change them."""

from post.wording import load as load
