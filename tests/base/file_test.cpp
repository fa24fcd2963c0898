#include "base/file.h"

#include <fstream>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace qingwen {
namespace {

namespace fs = std::filesystem;

class File : public testing::Test {
protected:
    File() {
        std::string name = (fs::temp_directory_path() / "qingwen-file-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~File() override { fs::remove_all(folder_); }
    fs::path write(const std::string& name, std::string_view content) {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return folder_ / name;
    }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    fs::path folder_;
};

TEST_F(File, ReadsAllBytesUpToTheLimit) {
    const std::string content("a\0\r\n中", 7);
    EXPECT_EQ(*read_file(write("a", content), 7), content);
    EXPECT_EQ(*read_file(write("empty", ""), 0), "");
}

TEST_F(File, RefusesWhatIsLargerUnread) {
    const auto large = write("large", "");
    fs::resize_file(large, 100'000'000'000);
    const auto read = read_file(large, 8'000'000);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), (Error{Fault::too_large, large.string(), "100000000000"}));
    EXPECT_EQ(read_file(write("one", "12345678"), 7).error().fault, Fault::too_large);
}

TEST_F(File, RefusesAPipeADeviceASocketAndAFolderAtOnce) {
    const auto fifo = folder_ / "fifo";
    ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto socket_path = (folder_ / "socket").string();
    ASSERT_LT(socket_path.size(), sizeof address.sun_path);
    socket_path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    for (const fs::path& path : {fifo, fs::path("/dev/zero"), folder_ / "socket", folder_}) {
        const auto read = read_file(path, 1000);
        ASSERT_FALSE(read) << path;
        EXPECT_EQ(read.error().fault, Fault::not_a_file) << path;
        EXPECT_EQ(read.error().subject, path.string());
    }
    close(listener);
}

TEST_F(File, SaysWhatIsNotThere) {
    EXPECT_EQ(read_file(folder_ / "none", 1).error().fault, Fault::not_found);
    EXPECT_EQ(read_file(write("file", "x") / "below", 1).error().fault, Fault::not_found);
}

TEST_F(File, SaysWhenALinkLeadsInACircle) {
    fs::create_symlink(folder_ / "circle", folder_ / "circle");
    EXPECT_EQ(read_file(folder_ / "circle", 1).error().fault, Fault::not_a_file);
}

TEST_F(File, WritesAndReplacesWithoutLeavingAnythingBeside) {
    const auto path = folder_ / "out";
    ASSERT_TRUE(write_file(path, "old"));
    ASSERT_TRUE(write_file(path, std::string("new\0", 4)));
    EXPECT_EQ(*read_file(path, 10), std::string("new\0", 4));
    EXPECT_EQ(files(), 1U);
}

TEST_F(File, KeepsTheOldContentWhenItCannotWrite) {
    const auto path = folder_ / "kept";
    fs::create_directory(path);
    write("kept/inside", "x");
    const auto done = write_file(path, "new");
    ASSERT_FALSE(done);
    EXPECT_TRUE(fs::exists(path / "inside"));
    EXPECT_EQ(files(), 1U);
}

TEST_F(File, SaysWhenTheFolderToWriteInIsNotThere) {
    EXPECT_EQ(write_file(folder_ / "none" / "x", "y").error().fault, Fault::not_found);
}

TEST_F(File, SaysWhenTheDiskIsFull) {
    const auto link = folder_ / "full.new";
    fs::create_symlink("/dev/full", link);
    EXPECT_EQ(write_file(folder_ / "full", "content").error().fault, Fault::disk_full);
}

}  // namespace
}  // namespace qingwen
