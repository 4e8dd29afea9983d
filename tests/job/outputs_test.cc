#include "job/outputs.h"

#include <cstdlib>
#include <utility>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/files.h"

namespace kehoach::job {
namespace {

namespace fs = std::filesystem;

class Outputs : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "outputs-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    void TearDown() override { fs::remove_all(folder_); }

    bool write(const std::vector<Output>& outputs, bool force = false) {
        diagnostics_ = {};
        return OutputFolder(folder_).write(outputs, force, diagnostics_);
    }
    std::string content(const std::string& name) const { return read_file(folder_ / name); }

    fs::path folder_;
    Diagnostics diagnostics_;
};

TEST_F(Outputs, ReplaceWhatTheProgramMade) {
    EXPECT_TRUE(write({{"a.docx", "one"}}));
    EXPECT_TRUE(write({{"a.docx", "two"}}));
    EXPECT_EQ(content("a.docx"), "two");
}

TEST_F(Outputs, KeepWhatSomeoneEditedAndWriteNothingElse) {
    ASSERT_TRUE(write({{"a.docx", "one"}, {"a.pdf", "one"}}));
    write_file(folder_ / "a.docx", "mine");
    EXPECT_FALSE(write({{"a.docx", "two"}, {"a.pdf", "two"}}));
    EXPECT_EQ(content("a.docx"), "mine");
    EXPECT_EQ(content("a.pdf"), "one");
    ASSERT_EQ(diagnostics_.all().size(), 1u);
    EXPECT_EQ(diagnostics_.all()[0].slug, "edited-output");
}

TEST_F(Outputs, KeepAFileThatTheyNeverMade) {
    write_file(folder_ / "a.docx", "mine");
    EXPECT_FALSE(write({{"a.docx", "new"}}));
    EXPECT_EQ(content("a.docx"), "mine");
}

TEST_F(Outputs, OverwriteAnEditWhenForced) {
    write_file(folder_ / "a.docx", "mine");
    EXPECT_TRUE(write({{"a.docx", "new"}}, true));
    EXPECT_EQ(content("a.docx"), "new");
    EXPECT_TRUE(write({{"a.docx", "newer"}}));
}

TEST_F(Outputs, TakeAnEditThatEqualsTheNewFile) {
    write_file(folder_ / "a.docx", "same");
    EXPECT_TRUE(write({{"a.docx", "same"}}));
    EXPECT_TRUE(write({{"a.docx", "next"}}));
}

TEST_F(Outputs, KnowTheirFileWhenTheRunWasKilledBetweenRecordAndFile) {
    ASSERT_TRUE(write({{"a.docx", "one"}}));
    // A killed run has recorded both and written neither or one: the record holds both hashes.
    const std::string record = content(".kehoach.json");
    const std::string both = "[\"" + sha256("one") + "\", \"" + sha256("two") + "\"]";
    const std::string old = "[\"" + sha256("one") + "\"]";
    std::string changed = record;
    changed.replace(changed.find(old), old.size(), both);
    write_file(folder_ / ".kehoach.json", changed);
    EXPECT_TRUE(write({{"a.docx", "three"}}));
    write_file(folder_ / "a.docx", "two");
    EXPECT_FALSE(write({{"a.docx", "four"}}));  // the record was settled again: "two" is an edit now
}

TEST_F(Outputs, KeepWhatAnOfficeProgramHasOpen) {
    for (const char* owner : {".~lock.vinh-linh.docx#", "~$nh-linh.docx", "~$vinh-linh.docx"}) {
        ASSERT_TRUE(write({{"vinh-linh.docx", "one"}}, true));
        write_file(folder_ / owner, "");
        EXPECT_FALSE(write({{"vinh-linh.docx", "two"}}));
        ASSERT_EQ(diagnostics_.all().size(), 1u) << owner;
        EXPECT_EQ(diagnostics_.all()[0].slug, "open-output");
        EXPECT_EQ(diagnostics_.all()[0].arguments.at(1), owner);
        EXPECT_TRUE(write({{"vinh-linh.docx", "one"}}));  // nothing is to be done
        EXPECT_TRUE(write({{"vinh-linh.docx", "two"}}, true));
        fs::remove(folder_ / owner);
    }
}

TEST_F(Outputs, LeaveAFileThatIsRightAlreadyAlone) {
    ASSERT_TRUE(write({{"a.docx", "one"}, {"a.pdf", "one"}}));
    const auto stamps = [&] {
        const FolderWriter writer(folder_);
        return std::pair(writer.look_at("a.docx"), writer.look_at(".kehoach.json"));
    };
    const auto before = stamps();
    EXPECT_TRUE(write({{"a.docx", "one"}}));
    EXPECT_TRUE(stamps() == before);
}

TEST_F(Outputs, RemoveWhatAKilledRunLeft) {
    write_file(folder_ / ".kehoach-1-0.tmp", "half");
    EXPECT_TRUE(write({{"a.docx", "one"}}));
    EXPECT_FALSE(fs::exists(folder_ / ".kehoach-1-0.tmp"));
}

TEST_F(Outputs, KnowTheirFilesByNamesOfAnySpelling) {
    // Decomposed, as macOS writes it; with a line feed and a quote; in an old encoding.
    for (const char* name : {"ke\u0302\u0301 hoa\u0323ch.docx", "a\n\"b\".docx", "k\xD5 ho\xB9.docx"}) {
        EXPECT_TRUE(write({{name, "one"}}));
        EXPECT_TRUE(write({{name, "two"}})) << to_text(diagnostics_, Language::english);
        EXPECT_EQ(content(name), "two");
    }
}

TEST_F(Outputs, KeepWhatIsNoFile) {
    ASSERT_EQ(mkfifo((folder_ / "a.docx").c_str(), 0600), 0);
    EXPECT_FALSE(write({{"a.docx", "one"}}));
    EXPECT_EQ(diagnostics_.all().at(0).slug, "edited-output");
    EXPECT_TRUE(fs::is_fifo(folder_ / "a.docx"));
}

TEST_F(Outputs, TreatADamagedRecordAsEmpty) {
    ASSERT_TRUE(write({{"a.docx", "one"}}));
    write_file(folder_ / ".kehoach.json", "{\"format\": ");
    EXPECT_FALSE(write({{"a.docx", "two"}}));
    EXPECT_EQ(content("a.docx"), "one");
}

TEST_F(Outputs, RefuseAFolderInTheWayOfAFile) {
    fs::create_directories(folder_ / "a.docx");
    EXPECT_THROW(write({{"a.docx", "one"}}), FileError);
    EXPECT_TRUE(fs::is_directory(folder_ / "a.docx"));
}

}  // namespace
}  // namespace kehoach::job
