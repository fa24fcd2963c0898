"""Paths that hold no questions: status, and a message that names the path."""

import os


def not_played(stand, path, *words):
    stand.run("--lang", "en", "--data", stand.data, "play", path, "--text", "--new").expect(3, "no question to play", *words)


def checked(stand, path, status, *words):
    ended = stand.run("--lang", "en", "check", path).expect(status)
    for word in words:
        assert word in ended.out, f"“{word}” is not in {ended.out!r}"


def case_a_bank_that_is_missing(stand):
    path = stand.folder / "missing.yaml"
    not_played(stand, path, str(path), "is not there")
    checked(stand, path, 1, str(path), "file-not-found")


def case_a_bank_that_is_a_pipe(stand):
    path = stand.folder / "pipe.yaml"
    os.mkfifo(path)
    not_played(stand, path, str(path), "no ordinary file")
    checked(stand, path, 1, str(path), "not-a-regular-file")


def case_a_pipe_in_a_folder_of_banks(stand):
    folder = stand.folder / "banks"
    folder.mkdir()
    os.mkfifo(folder / "pipe.yaml")
    not_played(stand, folder, "pipe.yaml")
    checked(stand, folder, 1, "pipe.yaml", "not-a-regular-file")


def case_a_folder_without_banks(stand):
    folder = stand.folder / "empty"
    folder.mkdir()
    not_played(stand, folder, str(folder))
    checked(stand, folder, 1, str(folder), "no-bank-files")


def case_a_bank_that_is_empty(stand):
    path = stand.folder / "empty.yaml"
    path.touch()
    not_played(stand, path, "qingwen check")
    checked(stand, path, 1, str(path), "empty-file")
