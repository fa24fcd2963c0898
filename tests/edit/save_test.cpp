// Saving a bank file in a good world and in bad ones.
#include "edit/save.h"

#include <csignal>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "edit/versions.h"
#include "support/folder.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

const std::string bank =
    "# ours\nqingwen: 1\nbank: b\nquestions:\n  - id: a  # first\n    ask: 甲。\n    is: 对\n    why: "
    "因为\n\n"
    "  - id: b\n    ask: 乙。\n    is: 错\n    why: 因为\n    note: 记\n    allow: {no-why: 短}\n";

constexpr Wall noon{1'795'411'800'123, 480};

// Whoever runs the tests, what is forbidden is forbidden here.
class AsNobody {
public:
    AsNobody() : root_(::geteuid() == 0) {
        if (root_ && ::seteuid(65534) != 0) root_ = false;
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    ~AsNobody() {
        if (root_ && ::seteuid(0) != 0) ADD_FAILURE() << "cannot become root again";
    }

private:
    bool root_;
};

class FullDisk {
public:
    FullDisk() : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &usual_);
        const rlimit tight{100, usual_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &usual_);
        std::signal(SIGXFSZ, old_handler_);
    }

private:
    rlimit usual_{};
    void (*old_handler_)(int);
};

class Save : public testing::Test {
protected:
    Save() : path_(folder_.write("banks/b.yaml", bank)) {}

    [[nodiscard]] Manuscript changed() const {
        auto file = read_manuscript(path_, bank, {});
        auto text = file.entries[1]->text;
        text.replace(text.find("乙"), std::string("乙").size(), "丁");
        return with_entry(file, 1, read_entry(file.entries[1]->before, text, file.reading));
    }
    [[nodiscard]] Result<Saved> save_it(const Manuscript& file, std::optional<std::string> known) const {
        return save({file, std::move(known), backups(), noon});
    }
    [[nodiscard]] fs::path backups() const { return folder_ / "data/editor/backups"; }
    [[nodiscard]] std::string now() const { return read_file(path_, 1 << 20).value(); }
    [[nodiscard]] std::size_t beside() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_.parent_path()), fs::directory_iterator()));
    }
    // Nothing of it is done, and the error says what of which file.
    void refuses(const Manuscript& file, Fault fault) {
        const auto before = beside();
        const auto saved = save_it(file, bank);
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().fault, fault) << saved.error().detail;
        EXPECT_EQ(beside(), before);
    }

    sample::Folder folder_;
    fs::path path_;
};

TEST_F(Save, WritesTheNewTextAndKeepsTheOld) {
    const auto file = changed();
    const auto saved = save_it(file, bank);
    ASSERT_TRUE(saved) << saved.error().detail;
    EXPECT_EQ(saved->is, Saved::Is::saved);
    EXPECT_EQ(saved->there, text_of(file));
    EXPECT_EQ(now(), text_of(file));
    const auto kept = versions_of(backups(), path_);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(read_file(kept[0], 1 << 20).value(), bank);
    EXPECT_THAT(kept[0].filename().string(),
                testing::MatchesRegex("b\\.20261123-[0-9]*\\.123-[0-9a-f]*\\.yaml"));
    EXPECT_EQ(beside(), 1U);
}

TEST_F(Save, KeepsNoVersionWithoutAFolder) {
    const auto saved = save({changed(), bank, {}, noon});
    ASSERT_TRUE(saved) << saved.error().detail;
    EXPECT_EQ(beside(), 1U);
    const auto strays = versions_of(fs::current_path(), path_);
    EXPECT_TRUE(strays.empty());
    for (const auto& stray : strays) fs::remove(stray);
}

TEST_F(Save, WritesNothingWhenNothingIsNew) {
    const auto file = read_manuscript(path_, bank, {});
    EXPECT_EQ(save_it(file, bank)->is, Saved::Is::nothing_to_save);
    EXPECT_TRUE(versions_of(backups(), path_).empty());
}

TEST_F(Save, OverwritesNothingUnseen) {
    const auto others = bank + "\n# somebody else's\n";
    folder_.write("banks/b.yaml", others);
    const auto saved = save_it(changed(), bank);
    EXPECT_EQ(saved->is, Saved::Is::changed_outside);
    EXPECT_EQ(saved->there, others);
    EXPECT_EQ(now(), others);
    EXPECT_TRUE(versions_of(backups(), path_).empty());
}

TEST_F(Save, SeesNoChangeOutsideInTheSameChange) {
    folder_.write("banks/b.yaml", text_of(changed()));
    const auto saved = save_it(changed(), bank);
    EXPECT_EQ(saved->is, Saved::Is::nothing_to_save);
    EXPECT_EQ(saved->there, text_of(changed()));
}

TEST_F(Save, MakesANewFileAndOverwritesNoneThere) {
    auto file = changed();
    file.path = folder_ / "banks/new.yaml";
    EXPECT_EQ(save_it(file, std::nullopt)->is, Saved::Is::saved);
    EXPECT_EQ(read_file(file.path, 1 << 20).value(), text_of(file));
    EXPECT_TRUE(versions_of(backups(), file.path).empty());
    file.path = path_;
    const auto saved = save_it(file, std::nullopt);
    EXPECT_EQ(saved->is, Saved::Is::changed_outside);
    EXPECT_EQ(saved->there, bank);
}

TEST_F(Save, KeepsTheFileWhenItCannotWrite) {
    const auto file = changed();
    {
        const FullDisk full;
        refuses(file, Fault::disk_full);
    }
    EXPECT_EQ(now(), bank);
    fs::permissions(folder_.path(), fs::perms(0755));
    fs::permissions(folder_ / "banks", fs::perms(0555));
    {
        const AsNobody nobody;
        refuses(file, Fault::not_writable);
    }
    fs::permissions(folder_ / "banks", fs::perms(0777));
    fs::permissions(path_, fs::perms(0444));
    {
        const AsNobody nobody;
        refuses(file, Fault::not_writable);
    }
    EXPECT_EQ(now(), bank);
    EXPECT_TRUE(versions_of(backups(), path_).empty());
}

TEST_F(Save, KeepsTheFileWhenTheBackupCannotBeWritten) {
    folder_.write("data/editor", "a file where a folder should be");
    const auto before = beside();
    const auto saved = save_it(changed(), bank);
    ASSERT_FALSE(saved);
    EXPECT_EQ(now(), bank);
    EXPECT_EQ(beside(), before);
}

TEST_F(Save, SaysWhenTheFileIsGoneOrNoFile) {
    const auto file = changed();
    fs::remove(path_);
    refuses(file, Fault::not_found);
    fs::create_directory(path_);
    refuses(file, Fault::not_a_file);
    fs::remove(path_);
    ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
    refuses(file, Fault::not_a_file);
    fs::remove(path_);
    fs::create_symlink("nowhere.yaml", path_);
    refuses(file, Fault::not_found);
    const auto anew = save_it(file, std::nullopt);
    ASSERT_FALSE(anew);
    EXPECT_EQ(anew.error().fault, Fault::not_found);
    EXPECT_FALSE(fs::exists(folder_ / "banks/nowhere.yaml"));
}

TEST_F(Save, WritesThroughALinkAndKeepsThePermissions) {
    const auto real = folder_.write("shared/real.yaml", bank);
    fs::permissions(real, fs::perms(0664));
    fs::remove(path_);
    fs::create_symlink(real, path_);
    EXPECT_EQ(save_it(changed(), bank)->is, Saved::Is::saved);
    EXPECT_TRUE(fs::is_symlink(path_));
    EXPECT_EQ(read_file(real, 1 << 20).value(), text_of(changed()));
    EXPECT_EQ(fs::status(real).permissions(), fs::perms(0664));
}

TEST_F(Save, WritesNothingThatReadsOtherwiseThanItWasMeant) {
    const auto spoilt = [&](const std::function<void(Question&)>& change) {
        auto file = changed();
        auto entry = std::make_shared<Entry>(*file.entries[1]);
        change(*entry->question);
        return with_entry(file, 1, entry);
    };
    refuses(spoilt([](Question& q) { q.ask = "别的"; }), Fault::damaged);
    refuses(spoilt([](Question& q) { q.note.clear(); }), Fault::damaged);
    refuses(spoilt([](Question& q) { q.allow[0].reason = "长"; }), Fault::damaged);
    auto swapped = changed();
    std::swap(swapped.entries[0], swapped.entries[1]);
    auto text = text_of(changed());
    EXPECT_FALSE(reads_as_meant(swapped, text));
    EXPECT_TRUE(reads_as_meant(changed(), text));
    EXPECT_EQ(now(), bank);
}

TEST_F(Save, SavesAFileThatIsBroken) {
    for (const std::string& broken :
         {bank + "  - id: c\n    ask: [x\n", bank + "  - id: c\n    ask: x\n    right: y\n",
          bank + "\nalow: {}\n", bank + " - id: c\n", std::string("nothing: at all\n"), std::string(),
          bank + "    id: twice\n"}) {
        folder_.write("banks/b.yaml", bank);
        const auto saved = save_it(read_manuscript(path_, broken, {}), bank);
        ASSERT_TRUE(saved) << broken;
        EXPECT_EQ(saved->is, Saved::Is::saved);
        EXPECT_EQ(now(), broken);
    }
}

TEST_F(Save, WritesNoFileThatIsTooLargeToBeRead) {
    auto file = changed();
    file.tail = "\n#" + std::string(std::size_t{8} << 20U, 'x');
    refuses(file, Fault::too_large);
}

TEST_F(Save, KeepsTwentyVersionsOfAFile) {
    const auto other = folder_.write("others/b.yaml", bank);
    ASSERT_TRUE(keep_version(backups(), other, "other", noon));
    folder_.write("data/editor/backups/b.yaml", "not ours");
    for (int i = 0; i < 25; ++i)
        ASSERT_TRUE(keep_version(backups(), path_, std::to_string(i), {noon.utc_ms + i * 60'000, 480}));
    const auto kept = versions_of(backups(), path_);
    ASSERT_EQ(kept.size(), 20U);
    EXPECT_EQ(read_file(kept.front(), 9).value(), "5");
    EXPECT_EQ(read_file(kept.back(), 9).value(), "24");
    EXPECT_EQ(versions_of(backups(), other).size(), 1U);
    EXPECT_TRUE(fs::exists(backups() / "b.yaml"));
}

TEST_F(Save, KeepsTheFreshVersionThoughTheClockWasSetBack) {
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(keep_version(backups(), path_, "late", noon));
    EXPECT_EQ(versions_of(backups(), path_).size(), 20U);
    ASSERT_TRUE(keep_version(backups(), path_, "early", {0, 480}));
    const auto kept = versions_of(backups(), path_);
    ASSERT_EQ(kept.size(), 20U);
    EXPECT_EQ(kept.front().filename().string().substr(0, 22), "b.19700101-080000.000-");
}

TEST_F(Save, SweepsVersionsThatWereHalfWrittenWhenTheProgramWasKilled) {
    const auto other = folder_.write("banks/other.yaml", bank);
    ASSERT_TRUE(keep_version(backups(), path_, "1", noon));
    ASSERT_TRUE(keep_version(backups(), other, "1", noon));
    const auto half = versions_of(backups(), path_)[0].string() + ".new";
    const auto of_another = versions_of(backups(), other)[0].string() + ".new";
    for (const auto& path : {half, of_another}) std::ofstream(path) << "hal";
    ASSERT_TRUE(keep_version(backups(), path_, "2", noon));
    EXPECT_FALSE(fs::exists(half));
    EXPECT_TRUE(fs::exists(of_another)) << "which goes when that one is saved";
    EXPECT_EQ(versions_of(backups(), path_).size(), 2U);
}

TEST_F(Save, KeepsVersionsOfAFileWithAVeryLongName) {
    std::string name;
    for (int i = 0; i < 80; ++i) name += "中";
    const auto file = folder_.write("banks/" + name + ".yaml", bank);
    ASSERT_TRUE(keep_version(backups(), file, "x", noon));
    EXPECT_EQ(versions_of(backups(), file).size(), 1U);
}

}  // namespace
}  // namespace qingwen
