"""Backing up and restoring in a bad world, and killed on the way."""

import random
import shutil
import subprocess
import time

from stand import Broken, copy_tree, digest, with_database

KILLS = 12


def words(stand, *more):
    return ["--lang", "en", "--data", stand.data, *more]


def rounds_of(stand):
    return stand.run(*words(stand, "rounds")).expect(0).out.splitlines()


def make_backup(stand):
    """A backup of one round; two rounds in the records since."""
    stand.make_round()
    (stand.data / "settings.yaml").write_text("look: night\n", encoding="utf-8")
    backup = stand.folder / "b.db"
    stand.run(*words(stand, "backup", backup)).expect(0)
    stand.play("--new", typed="/end\n").expect(0)
    (stand.data / "settings.yaml").write_text("look: day\n", encoding="utf-8")
    return backup


def check_old(stand):
    if len(rounds_of(stand)) != 2 or (stand.data / "settings.yaml").read_text(encoding="utf-8") != "look: day\n":
        raise Broken("what was there was changed")


def check_new(stand):
    if len(rounds_of(stand)) != 1 or (stand.data / "settings.yaml").read_text(encoding="utf-8") != "look: night\n":
        raise Broken("the backup did not come back")


def case_a_backup_is_taken_back(stand):
    backup = make_backup(stand)
    stand.run(*words(stand, "verify", backup)).expect(0)
    stand.run(*words(stand, "restore", backup)).expect(0, "before-restore-")
    check_new(stand)
    stand.run(*words(stand, "verify")).expect(0)
    stand.play("--resume", typed="/end\n").expect(0)


def case_a_backup_beside_an_open_round(stand):
    backup = make_backup(stand)
    live = stand.start_text()
    stand.run(*words(stand, "backup")).expect(0)
    stand.run(*words(stand, "restore", backup)).expect(3, "already running", "Nothing was changed")
    live.say("/end")
    live.end().expect(0)


def case_a_damaged_or_newer_backup_is_refused(stand):
    backup = make_backup(stand)
    damaged, newer = stand.folder / "damaged.db", stand.folder / "newer.db"
    content = bytearray(backup.read_bytes())
    content[len(content) // 2:len(content) // 2 + 64] = bytes(64)
    damaged.write_bytes(content)
    shutil.copy(backup, newer)
    with_database(newer, "PRAGMA user_version = 99")
    before = digest(stand.data / "records.db")
    for file, word in ((damaged, "damaged.db"), (newer, "newer Qingwen"), (stand.folder / "none.db", "is not there")):
        stand.run(*words(stand, "restore", file)).expect(1, word, "Nothing was changed")
        stand.run(*words(stand, "verify", file)).expect(1)
    if digest(stand.data / "records.db") != before:
        raise Broken("the records were touched")
    check_old(stand)


def case_a_backup_that_does_not_fit_leaves_nothing(stand):
    make_backup(stand)
    disk = stand.folder / "disk"
    stand.mount("size=16k", disk)
    stand.run(*words(stand, "backup", disk / "b.db")).expect(3, "disk is full")
    if list(disk.iterdir()):
        raise Broken(f"something was left: {list(disk.iterdir())}")


def case_a_backup_from_a_read_only_disk(stand):
    backup = make_backup(stand)
    disk = stand.folder / "disk"
    stand.mount("size=4m", disk)
    shutil.copy(backup, disk / "b.db")
    stand.remount("ro", disk)
    stand.run(*words(stand, "restore", disk / "b.db")).expect(0)
    check_new(stand)


def case_a_restore_on_a_full_disk_changes_nothing(stand):
    backup = make_backup(stand)
    kept = stand.folder / "kept"
    copy_tree(stand.data, kept)
    size = sum(file.stat().st_size for file in stand.data.rglob("*") if file.is_file())
    stand.mount(f"size={size // 1024 + 40}k", stand.data)
    copy_tree(kept, stand.data)
    stand.run(*words(stand, "restore", backup)).expect(3, "disk is full", "Nothing was changed")
    check_old(stand)


def case_killed_while_it_restores(stand):
    """Whenever it dies, the next start has all of the old data or all of the new."""
    backup = make_backup(stand)
    kept = stand.folder / "kept"
    copy_tree(stand.data, kept)
    rng = random.Random(20261125)
    begun = time.monotonic()
    stand.run(*words(stand, "restore", backup)).expect(0)
    whole = time.monotonic() - begun
    for _ in range(KILLS):
        shutil.rmtree(stand.data)
        copy_tree(kept, stand.data)
        command = [stand.program, *map(str, words(stand, "restore", backup))]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=stand.environment())
        time.sleep(rng.uniform(0, whole))
        process.kill()
        process.wait()
        stand.play("--resume", typed="/q\n")  # a start finishes what was laid ready; a round is open in the backup only
        stand.run(*words(stand, "verify")).expect(0)
        (check_new if len(rounds_of(stand)) == 1 else check_old)(stand)
