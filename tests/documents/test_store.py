"""What people send lies encrypted, under names that say nothing, and opens only with the row and the key together."""

import os
from hashlib import sha256

import pytest

from documents import names, store, vault
from documents.models import StoredFile

LETTER = b"Wren Aldergate was seen at school with a bruise."


@pytest.fixture
def kept(contact, dee, acting, at):
    with acting(dee):
        return store.keep(LETTER, name="letter.txt", declared_type="text/plain", on=contact, by=dee, at=at, why="sent")


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_nothing_of_it_can_be_read_in_the_folder(kept, folder):
    (path,) = files(folder)
    assert b"Wren" not in path.read_bytes() and "letter" not in str(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert store.read(kept) == LETTER


def test_a_changed_byte_anywhere_is_found(kept, folder):
    (path,) = files(folder)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(vault.Unreadable):
            store.read(kept)


def test_one_file_put_in_anothers_place_is_found(kept, contact, dee, acting, at, folder):
    with acting(dee):
        other = store.keep(b"Another.", name="b.txt", declared_type="", on=contact, by=dee, at=at, why="sent")
    store._path(kept.blob).write_bytes(store._path(other.blob).read_bytes())
    with pytest.raises(vault.Unreadable):
        store.read(kept)


def test_a_new_file_key_still_opens_what_the_old_one_locked_and_without_the_old_one_nothing_opens(kept, settings):
    settings.FILE_KEYS_BEFORE, settings.FILE_KEY = [settings.FILE_KEY], "7c" * 32
    assert store.read(kept) == LETTER
    settings.FILE_KEYS_BEFORE = []
    with pytest.raises(vault.Unreadable, match="key it was locked with is gone"):
        store.read(kept)


def test_the_same_file_a_hundred_times_is_kept_once(contact, dee, acting, at, folder):
    with acting(dee):
        for _ in range(100):
            store.keep(LETTER, name="letter.txt", declared_type="", on=contact, by=dee, at=at, why="sent")
        assert StoredFile.objects.filter(root_id=contact.pk).count() == 100
    assert len(files(folder)) == 1


def test_the_row_says_no_hash_that_could_be_guessed(kept):
    assert sha256(LETTER).hexdigest() not in (kept.seal, kept.blob)
    assert vault.seal(LETTER, of="another root") != kept.seal


def test_no_two_of_many_encryptions_share_a_nonce():
    key = vault.new_key()
    assert len({vault.encrypt(b"x", key=key, name="a")[: vault.NONCE] for _ in range(20_000)}) == 20_000


def test_somebody_from_another_team_sees_no_file_of_ours(kept, otis, acting):
    with acting(otis):
        assert not StoredFile.objects.filter(pk=kept.pk).exists()


def test_thrown_away_it_is_gone(kept, folder):
    store.throw_away(kept)
    assert files(folder) == []
    with pytest.raises(vault.Unreadable, match="not in the store"):
        store.read(kept)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\work\\report.pdf", "report.pdf"),
        ("letter\r\nSet-Cookie: a=b.txt", "letterSet-Cookie a=b.txt"),
        ("con.txt", "document con.txt"),
        (".pdf", "document.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("ﬁle 👩🏽‍👧.png", "ﬁle 👩🏽👧.png"),
        ("a\x00b.pdf", "ab.pdf"),
        ("", "document"),
    ],
)
def test_a_name_is_shown_harmless(sent, shown):
    assert names.shown(sent) == shown


def test_a_name_of_three_hundred_characters_keeps_its_ending():
    name = names.shown("x" * 300 + ".docx")
    assert len(name) == 100 and name.endswith(".docx")


def test_a_name_is_never_a_path(kept, folder):
    assert os.path.relpath(store._path(kept.blob), folder).count("..") == 0
    with pytest.raises(vault.Unreadable):
        store._path("../../secret")
