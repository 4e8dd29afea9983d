#include "base/folder_writer.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <thread>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/files.h"

namespace kehoach {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

class FolderWriterTest : public testing::Test {
  protected:
    FolderWriterTest() {
        std::string name = (fs::temp_directory_path() / "kehoach-writer-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~FolderWriterTest() override { fs::remove_all(folder_); }

    void put(const std::string& name, std::string_view bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }
    // "NAME: bytes" of every file, "NAME/" of every folder, hidden ones too.
    Names contents() const {
        Names found;
        for (const auto& entry : fs::directory_iterator(folder_)) {
            if (entry.is_directory()) {
                found.push_back(entry.path().filename().string() + "/");
                continue;
            }
            std::ifstream file(entry.path(), std::ios::binary);
            found.push_back(entry.path().filename().string() + ": " +
                            std::string(std::istreambuf_iterator<char>(file), {}));
        }
        std::ranges::sort(found);
        return found;
    }

    fs::path folder_;
};

TEST_F(FolderWriterTest, ReplacesSeveralFilesAtOnce) {
    put("a", "old");
    FolderWriter writer(folder_);
    writer.stage("a", "new");
    writer.stage("b", "new, too");
    EXPECT_EQ(contents().size(), 3u);  // a and two hidden ones
    EXPECT_EQ(writer.publish(), Names());
    EXPECT_EQ(contents(), (Names{"a: new", "b: new, too"}));
}

TEST_F(FolderWriterTest, LeavesNothingOfWhatWasNotPublished) {
    put("a", "old");
    {
        FolderWriter writer(folder_);
        writer.stage("a", "new");
    }
    EXPECT_EQ(contents(), Names{"a: old"});
}

TEST_F(FolderWriterTest, ReplacesTheFileThatWasLookedAt) {
    put("a", "old");
    FolderWriter writer(folder_);
    writer.stage_over(writer.look_at("a"), "a", "new");
    writer.stage_over(writer.look_at("b"), "b", "new");
    EXPECT_EQ(writer.publish(), Names());
    EXPECT_EQ(contents(), (Names{"a: new", "b: new"}));
}

TEST_F(FolderWriterTest, ReplacesNoneWhenOneWasEditedMeanwhile) {
    put("a", "old");
    put("b", "old");
    {
        FolderWriter writer(folder_);
        writer.stage_over(writer.look_at("a"), "a", "new");
        writer.stage_over(writer.look_at("b"), "b", "new");
        put("b", "OLD");  // of the same size
        EXPECT_EQ(writer.publish(), Names{"b"});
    }
    EXPECT_EQ(contents(), (Names{"a: old", "b: OLD"}));
}

TEST_F(FolderWriterTest, ReplacesNoneWhenOneCameOrWentMeanwhile) {
    put("b", "old");
    FolderWriter writer(folder_);
    writer.stage_over(writer.look_at("a"), "a", "new");
    writer.stage_over(writer.look_at("b"), "b", "new");
    put("a", "somebody's");
    fs::remove(folder_ / "b");
    EXPECT_EQ(writer.publish(), (Names{"a", "b"}));
}

TEST_F(FolderWriterTest, RemovesWhatKilledRunsLeftAndNothingElse) {
    for (const char* name :
         {".kehoach-17-0.tmp", ".kehoach-17-1.tmp", ".kehoach.json", ".kehoach-notes", "a.tmp"})
        put(name, "");
    fs::create_directory(folder_ / ".kehoach-folder.tmp");
    FolderWriter(folder_).remove_leftovers();
    EXPECT_EQ(contents(), (Names{".kehoach-folder.tmp/", ".kehoach-notes: ", ".kehoach.json: ", "a.tmp: "}));
}

TEST_F(FolderWriterTest, WaitsForAnotherToEnd) {
    std::atomic<bool> first_has_ended{false};
    std::atomic<bool> second_came_later{false};
    std::thread second;
    {
        FolderWriter first(folder_);
        second = std::thread([&] {
            FolderWriter writer(folder_);
            second_came_later = first_has_ended.load();
        });
        first.stage("a", "x");
        first.publish();
        first_has_ended = true;
    }
    second.join();
    EXPECT_TRUE(second_came_later);
}

TEST_F(FolderWriterTest, RefusesAFolderInTheWayOfAFile) {
    fs::create_directory(folder_ / "a");
    FolderWriter writer(folder_);
    EXPECT_THROW(static_cast<void>(writer.look_at("a")), FileError);
    EXPECT_THROW(writer.stage("a", "x"), FileError);
    EXPECT_EQ(contents(), Names{"a/"});
}

TEST_F(FolderWriterTest, RefusesANameThatIsTooLongBeforeItWritesAnything) {
    FolderWriter writer(folder_);
    try {
        writer.stage(std::string(300, 'x'), "x");
        ADD_FAILURE() << "no error";
    } catch (const FileError& error) {
        EXPECT_EQ(error.error_number(), ENAMETOOLONG);
    }
    EXPECT_EQ(contents(), Names());
}

TEST_F(FolderWriterTest, PutsAFileInPlaceOfALinkThatLeadsNowhere) {
    fs::create_symlink("nowhere", folder_ / "a");
    write_file(folder_ / "a", "x");
    EXPECT_TRUE(fs::is_regular_file(fs::symlink_status(folder_ / "a")));
    EXPECT_EQ(contents(), Names{"a: x"});
}

}  // namespace
}  // namespace kehoach
