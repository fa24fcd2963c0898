"""The data folder cannot be used, or the database is not what it should be."""

import shutil
import sqlite3

from stand import Broken, acknowledged_in, copy_tree, digest, fill, with_database


def case_a_data_folder_that_is_a_file(stand):
    stand.data.touch()
    stand.play("--new").expect(3, str(stand.data), "cannot be written", "Check")


def case_a_data_folder_below_proc(stand):
    stand.data = "/proc/qingwen"
    stand.play("--new").expect(3, "/proc/qingwen", "cannot be written", "Check")


def case_a_data_folder_that_is_read_only(stand):
    stand.mount("size=1m,ro", stand.data)
    stand.play("--new").expect(3, str(stand.data), "cannot be written", "read-only")


def case_records_on_a_disk_that_became_read_only(stand):
    stand.make_round()
    kept = stand.folder / "kept"
    copy_tree(stand.data, kept)
    stand.mount("size=4m", stand.data)
    copy_tree(kept, stand.data)
    stand.remount("ro", stand.data)
    stand.play("--resume").expect(3, str(stand.data), "cannot be written", "read-only")


def case_a_disk_that_fills_up(stand):
    stand.mount("size=256k", stand.data)
    live = stand.start_text()
    live.say("/f")
    live.wait_for("out", "Flagged.")
    ballast = fill(stand.data)
    for _ in range(40):
        live.say("/f")  # each is one more event
    ended = live.end().expect(3, "disk is full", "Free some space")
    assert "could not be saved" in ended.out, ended.out[-300:]
    ballast.unlink()
    stand.check_resumes(*acknowledged_in(ended.err))


def case_a_disk_that_is_full_from_the_start(stand):
    stand.mount("size=16k", stand.data)
    ended = stand.play("--new").expect(3, "disk is full", "Free some space")
    assert not acknowledged_in(ended.err)
    stand.remount("size=4m", stand.data)
    stand.play("--new", typed="/end\n").expect(0, "acknowledged")


def case_output_that_goes_nowhere_is_no_success(stand):
    stand.make_round()
    listed = stand.run("--data", stand.data, "rounds").expect(0).out
    commands = (["export", listed.split("\t")[0]], ["rounds"], ["check", stand.bank], ["play", stand.bank, "--text", "--new"])
    for command in commands:
        with open("/dev/full", "wb") as full:
            stand.run("--lang", "en", "--data", stand.data, *command, out=full).expect(3, "stdout", "cannot be written")


def case_a_second_instance(stand):
    live = stand.start_text()
    stand.play("--new").expect(3, "already running", str(live.process.pid), "close it")
    live.say("/end")
    live.end().expect(0)


def untouched(stand, database, *words):
    before = digest(database)
    stand.play("--new").expect(3, str(database), *words)
    stand.play("--resume").expect(3, str(database), *words)
    stand.run("--lang", "en", "--data", stand.data, "rounds").expect(3, str(database), *words)
    if digest(database) != before:
        raise Broken(f"{database} was changed")


def case_a_database_of_a_newer_version(stand):
    database = stand.make_round()
    with_database(database, "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA user_version = 9000")
    untouched(stand, database, "newer Qingwen", "Install")


def case_a_database_that_is_no_database(stand):
    database = stand.make_round()
    database.write_bytes(b"garbage " * 2 + database.read_bytes()[16:])
    untouched(stand, database, "is damaged", "restore a backup")


def case_a_database_that_is_cut_off(stand):
    whole = stand.make_round().read_bytes()
    for size in (0, 100, 4096, len(whole) // 2):
        shutil.rmtree(stand.data)
        database = stand.make_round()
        database.write_bytes(whole[:size])
        untouched(stand, database, "is damaged", "restore a backup")


def case_a_database_of_another_program(stand):
    database = stand.make_round()
    with_database(database, "PRAGMA application_id = 7")
    untouched(stand, database, "is damaged")


def case_a_database_that_another_program_holds(stand):
    database = stand.make_round()
    base = sqlite3.connect(database, isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    ended = stand.play("--resume").expect(3, str(database), "Another program holds", "Close it")
    assert not acknowledged_in(ended.err), ended.err
    base.execute("ROLLBACK")
    base.close()
    stand.check_resumes()
