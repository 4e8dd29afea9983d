// Files are changed where they stand, if nobody else changes them meanwhile.
#include "job/file_changes.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/files.h"

namespace kehoach::job {
namespace {

namespace fs = std::filesystem;

class FileChangesTest : public testing::Test {
  protected:
    FileChangesTest() {
        std::string pattern = (fs::temp_directory_path() / "kehoach-changes-XXXXXX").string();
        folder = mkdtemp(pattern.data());
        fs::create_directories(folder / "a");
        fs::create_directories(folder / "b");
        write_file(folder / "a" / "x.yaml", "x");
        write_file(folder / "b" / "y.yaml", "y");
    }
    ~FileChangesTest() override { fs::remove_all(folder); }

    fs::path folder;
};

TEST_F(FileChangesTest, ReplaceAllFiles) {
    FileChanges changes;
    EXPECT_EQ(changes.read(folder / "a" / "x.yaml"), "x");
    EXPECT_EQ(changes.read(folder / "b" / "y.yaml"), "y");
    changes.stage(folder / "a" / "x.yaml", "x2");
    changes.stage(folder / "b" / "y.yaml", "y2");
    EXPECT_TRUE(changes.publish());
    EXPECT_EQ(read_file(folder / "a" / "x.yaml") + read_file(folder / "b" / "y.yaml"), "x2y2");
}

TEST_F(FileChangesTest, LeaveAllWhenOneHasChangedMeanwhile) {
    {
        FileChanges changes;
        changes.read(folder / "a" / "x.yaml");
        changes.read(folder / "b" / "y.yaml");
        changes.stage(folder / "a" / "x.yaml", "x2");
        changes.stage(folder / "b" / "y.yaml", "y2");
        fs::remove(folder / "b" / "y.yaml");
        fs::copy_file(folder / "a" / "x.yaml", folder / "b" / "y.yaml");
        EXPECT_FALSE(changes.publish());
    }
    EXPECT_EQ(read_file(folder / "a" / "x.yaml") + read_file(folder / "b" / "y.yaml"), "xx");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "a"), fs::directory_iterator()), 1);
}

TEST_F(FileChangesTest, FollowLinks) {
    fs::create_symlink(folder / "a" / "x.yaml", folder / "link.yaml");
    FileChanges changes;
    changes.read(folder / "link.yaml");
    changes.stage(folder / "link.yaml", "x2");
    EXPECT_TRUE(changes.publish());
    EXPECT_TRUE(fs::is_symlink(folder / "link.yaml"));
    EXPECT_EQ(read_file(folder / "a" / "x.yaml"), "x2");
}

}  // namespace
}  // namespace kehoach::job
