"""The editor when it cannot save, and when it ends with work that is not saved."""

import shutil
import signal
import time

from editor_stand import Desk, text_of
from editor_window import content, unsaved
from stand import ENDS_WITHIN, Broken, fill
from window_cases import screen_of
from x_close import windows_of


def case_the_editor_saves_once_the_full_disk_has_room(stand):
    """The old file stays byte for byte, what was typed is kept elsewhere, and Ctrl S works when there is room again."""
    disk = stand.folder / "bank"
    stand.mount("size=64k", disk)
    desk = Desk(stand, disk)
    ballast = fill(disk)
    desk.type("What was typed on a full disk?")
    desk.fails_to_save("What was typed after that?")
    ballast.unlink()
    desk.save("What was typed after that?")
    desk.ends()


def case_the_editor_saves_once_a_read_only_disk_can_be_written(stand):
    """The same on a disk that became read-only."""
    disk = stand.folder / "bank"
    stand.mount("size=64k", disk)
    desk = Desk(stand, disk)
    stand.remount("ro", disk)
    desk.type("What was typed on a closed disk?")
    desk.fails_to_save("What was typed after that?")
    stand.remount("rw", disk)
    desk.save("What was typed after that?")
    desk.ends()


def case_the_editor_saves_nothing_over_what_it_cannot_keep(stand):
    """Where the version before finds no room in the data folder nothing is saved; and all is once there is room."""
    stand.mount("size=1m", stand.data)
    desk = Desk(stand)
    ballast = fill(stand.data)
    untried = desk.bank.stat().st_mtime_ns
    def press():
        desk.editor.retype("What finds no room?")
        desk.editor.press("ctrl+s")
    desk.editor.until(lambda: desk.bank.stat().st_mtime_ns != untried, "it tries to save", press)
    desk.editor.until(desk.editor.rests, "it has tried")
    if content(desk.first) != text_of(1, "原来的题？") or len(list(desk.bank.iterdir())) != 2:
        raise Broken(f"saved without a version before, or not tidied up: {list(desk.bank.iterdir())}")
    ballast.unlink()
    desk.save("What finds no room?")
    if not any(path.read_bytes() == text_of(1, "原来的题？") for path in (stand.data / "editor" / "versions").iterdir()):
        raise Broken("the version before was not kept")
    desk.ends()


def case_the_bank_is_deleted_while_it_is_edited(stand):
    """Nothing is made anew behind the author's back; once the folder is there again, saving makes the file."""
    desk = Desk(stand)
    desk.type("What was typed before?")  # it is read then
    shutil.rmtree(desk.bank)
    desk.type("What was typed into a file that is gone?")
    desk.fails_to_save("What was typed after that?")
    desk.editor.press("ctrl+s")
    desk.type("And after the second try?")
    if desk.bank.exists():
        raise Broken("a folder that somebody deleted was made again")
    desk.bank.mkdir()
    desk.save("And after the second try?")
    desk.ends()


def taken_up_after(stand, end):
    desk = Desk(stand)
    desk.type("What was typed before the end?")
    end(desk)
    if unsaved(stand.data, desk.first) != text_of(1, "What was typed before the end?"):
        raise Broken("the work is not kept")
    if content(desk.first) != text_of(1, "原来的题？"):
        raise Broken("it was saved though nobody asked for it")
    desk.screen, desk.environment = screen_of(stand)
    desk.open()
    desk.editor.take_up(desk.first, text_of(1, "What was typed before the end?"))
    desk.ends()


def case_a_signal_ends_the_editor_and_keeps_the_work(stand):
    """Unsaved work is there after the signals that end programs, and is taken up at the next start."""
    def end(desk):
        desk.live.process.send_signal(signal.SIGTERM)
        desk.live.end(within=5).expect(0)
    taken_up_after(stand, end)


def case_the_screen_dies_under_the_editor(stand):
    """The same when the display goes away."""
    def end(desk):
        desk.screen.server.kill()
        if desk.live.end().status == 0:
            raise Broken("an editor whose screen died ended as if all were well")
    taken_up_after(stand, end)


def case_a_second_editor_beside_the_first(stand):
    """It says who has the data folder and ends; the first one goes on, and saves."""
    desk = Desk(stand)
    desk.type("What was typed in the first?")
    second = stand.start("--lang", "en", "--data", stand.data, "edit", desk.bank, environment=desk.environment)
    second.wait_for("err", "already running")
    until = time.monotonic() + ENDS_WITHIN
    while second.process.poll() is None and time.monotonic() < until:
        if windows_of(desk.screen, second.process):
            desk.screen.press("Escape")
        time.sleep(0.05)
    second.end(within=5).expect(3, str(desk.live.process.pid), str(stand.data))
    desk.editor.focus()
    desk.type("What was typed after that?")
    desk.save("What was typed after that?")
    desk.ends()
