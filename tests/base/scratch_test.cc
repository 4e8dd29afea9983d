#include "base/scratch.h"

#include <csignal>
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "base/files.h"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

TEST(Scratch, HoldsAFileOfWhichNothingIsSeen) {
    std::string name = (fs::temp_directory_path() / "kehoach-scratch-XXXXXX").string();
    const fs::path folder = ::mkdtemp(name.data());
    const ScratchFile file(folder);
    std::ofstream(file.path()) << "abc";
    EXPECT_EQ(read_file(file.path()), "abc");
    EXPECT_NE(ScratchFile(folder).path(), file.path());
    EXPECT_TRUE(fs::is_empty(folder));
    EXPECT_THROW(ScratchFile(folder / "missing"), FileError);
    fs::remove_all(folder);
}

TEST(Scratch, HasRoomAndKeepsNothing) {
    std::string name = (fs::temp_directory_path() / "kehoach-room-XXXXXX").string();
    const fs::path folder = ::mkdtemp(name.data());
    require_room(folder, 10'000);
    EXPECT_TRUE(fs::is_empty(folder));
    EXPECT_THROW(require_room(folder / "missing", 1), FileError);
    fs::remove_all(folder);
}

TEST(Scratch, SaysWhenThereIsNoRoom) {
    // In a process of its own: a limit on the size of its files is the nearest to a full disk.
    const auto ask_beyond_the_limit = [] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        limit.rlim_cur = limit.rlim_max = 1000;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        require_room(fs::temp_directory_path(), 1000);
        try {
            require_room(fs::temp_directory_path(), 1001);
        } catch (const FileError& error) {
            std::_Exit(error.error_number() == EFBIG ? 0 : 2);
        }
        std::_Exit(1);
    };
    EXPECT_EXIT(ask_beyond_the_limit(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace kehoach
