#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kehoach {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
  protected:
    Files() {
        std::string name = (fs::temp_directory_path() / "kehoach-files-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~Files() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    fs::path path(std::string_view name) const { return folder_ / name; }
    // Everything in the folder, hidden files too.
    std::vector<std::string> listing() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_))
            names.push_back(entry.path().filename());
        std::ranges::sort(names);
        return names;
    }
    static mode_t mode_of(const fs::path& path) {
        struct stat status {};
        EXPECT_EQ(::stat(path.c_str(), &status), 0);
        return status.st_mode & 0777;
    }

    fs::path folder_;
    Diagnostics diagnostics_;
};

// The error that `act` throws.
template <typename Act>
FileError error_of(Act act) {
    try {
        act();
    } catch (const FileError& error) {
        return error;
    }
    ADD_FAILURE() << "no error";
    return FileError(FileError::Action::read, {}, 0);
}

TEST_F(Files, AreReadAsTheyWereWritten) {
    const std::string bytes("a\0b\r\n\xFF", 6);
    write_file(path("a.bin"), bytes);
    EXPECT_EQ(read_file(path("a.bin")), bytes);
    write_file(path("a.bin"), "");
    EXPECT_EQ(read_file(path("a.bin")), "");
    const std::string large(3'000'000, 'x');
    write_file(path("a.bin"), large);
    EXPECT_EQ(read_file(path("a.bin")), large);
}

TEST_F(Files, LeaveNothingBesideThem) {
    write_file(path("a.txt"), "one");
    write_file(path("a.txt"), "two");
    EXPECT_EQ(listing(), std::vector<std::string>{"a.txt"});
}

TEST_F(Files, BringTheirFolders) {
    write_file(path("một/hai/ba.txt"), "x");
    EXPECT_EQ(read_file(path("một/hai/ba.txt")), "x");
}

TEST_F(Files, GetTheUsualPermissionsAndKeepThoseTheyHave) {
    const mode_t mask = ::umask(027);
    write_file(path("a"), "x");
    ::umask(mask);
    EXPECT_EQ(mode_of(path("a")), 0640u);
    ::chmod(path("a").c_str(), 0604);
    write_file(path("a"), "y");
    EXPECT_EQ(mode_of(path("a")), 0604u);
}

TEST_F(Files, MayBeWrittenFromManyThreads) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([this, i] {
            for (int j = 0; j < 20; ++j)
                write_file(path("same"), std::string(1000, static_cast<char>('a' + i)));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const std::string bytes = read_file(path("same"));
    EXPECT_EQ(bytes, std::string(1000, bytes.at(0)));
    EXPECT_EQ(listing(), std::vector<std::string>{"same"});
}

TEST_F(Files, AreNotWrittenOverAFolder) {
    fs::create_directory(path("out"));
    const FileError error = error_of([&] { write_file(path("out"), "x"); });
    EXPECT_EQ(error.action(), FileError::Action::write);
    EXPECT_EQ(error.error_number(), EISDIR);
    EXPECT_EQ(error.path(), path("out"));
    EXPECT_EQ(error.what(), "cannot write " + path("out").string() + ": Is a directory");
    EXPECT_EQ(listing(), std::vector<std::string>{"out"});
}

TEST_F(Files, NeedAFolderThatCanBeMade) {
    write_file(path("file"), "x");
    const FileError error = error_of([&] { write_file(path("file/a.txt"), "x"); });
    EXPECT_EQ(error.action(), FileError::Action::make_folder);
    EXPECT_EQ(error.path(), path("file"));
    EXPECT_EQ(read_file(path("file")), "x");
}

// Nothing is refused to root, so that a test run by root gives its rights away for a while.
class AsNobody {
  public:
    AsNobody() { change(65534); }
    ~AsNobody() { change(0); }

  private:
    void change(uid_t user) const {
        if (!was_root_) return;
        EXPECT_EQ(::seteuid(user), 0) << std::strerror(errno);
    }
    bool was_root_ = ::geteuid() == 0;
};

TEST_F(Files, SayWhenTheirFolderRefuses) {
    ::chmod(folder_.c_str(), 0555);
    const FileError error = [&] {
        const AsNobody unprivileged;
        return error_of([&] { write_file(path("a.pdf"), "x"); });
    }();
    ::chmod(folder_.c_str(), 0755);
    EXPECT_EQ(error.error_number(), EACCES);
    EXPECT_EQ(error.what(), "cannot write " + path("a.pdf").string() + ": Permission denied");
}

TEST_F(Files, ThatCannotBeWrittenLeaveTheOldOne) {
    write_file(path("a.pdf"), "old");
    // In a process of its own: a limit on the size of its files is the nearest to a full disk.
    const auto write_beyond_the_limit = [this] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        limit.rlim_cur = limit.rlim_max = 1000;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const FileError error = error_of([&] { write_file(path("a.pdf"), std::string(5000, 'x')); });
        std::_Exit(error.error_number() == EFBIG && error.action() == FileError::Action::write ? 0 : 1);
    };
    EXPECT_EXIT(write_beyond_the_limit(), testing::ExitedWithCode(0), "");
    EXPECT_EQ(read_file(path("a.pdf")), "old");
    EXPECT_EQ(listing(), std::vector<std::string>{"a.pdf"});
}

TEST_F(Files, SayWhatCouldNotBeRead) {
    const FileError missing = error_of([&] { read_file(path("không-có")); });
    EXPECT_EQ(missing.error_number(), ENOENT);
    EXPECT_EQ(missing.what(), "cannot read " + path("không-có").string() + ": No such file or directory");
    EXPECT_EQ(error_of([&] { read_file(folder_); }).error_number(), EISDIR);
}

TEST_F(Files, AreRefusedBeyondTheLimit) {
    write_file(path("large"), "");
    fs::resize_file(path("large"), max_input_bytes + 1);  // a hole: it takes no space
    EXPECT_EQ(error_of([&] { read_file(path("large")); }).error_number(), EFBIG);
    EXPECT_EQ(read_source(path("large"), "large", {}, diagnostics_), nullptr);
    EXPECT_EQ(diagnostics_.all().at(0).slug, "file-too-large");
}

TEST_F(Files, AreNoDevicesAndNoPipes) {
    ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(error_of([] { read_file("/dev/zero"); }).error_number(), ENODEV);
    EXPECT_EQ(error_of([&] { read_file(path("pipe")); }).error_number(), ENODEV);
    EXPECT_EQ(read_source(path("pipe"), "pipe", {}, diagnostics_), nullptr);
    EXPECT_EQ(diagnostics_.all().at(0).slug, "not-a-file");
}

TEST_F(Files, BecomeSources) {
    write_file(path("plan.md"), "\xEF\xBB\xBFKe\u0302\u0301\r\nx");
    const SourcePtr source = read_source(path("plan.md"), "plan.md", {}, diagnostics_);
    ASSERT_NE(source, nullptr);
    EXPECT_TRUE(diagnostics_.empty());
    EXPECT_EQ(source->name(), "plan.md");
    EXPECT_EQ(source->text(), "Kế\nx");
}

TEST_F(Files, ThatAreMissingAreShownWhereTheyAreNamed) {
    const Source asking("plan.md", "annexes: [phu-luc.yaml]\n");
    EXPECT_EQ(read_source(path("phu-luc.yaml"), "phu-luc.yaml", {&asking, 1, 11, 12}, diagnostics_), nullptr);
    EXPECT_EQ(to_text(diagnostics_, Language::vietnamese),
              "plan.md:1:11: lỗi: không có tệp \"phu-luc.yaml\" [missing-file]\n"
              "    annexes: [phu-luc.yaml]\n"
              "              ^^^^^^^^^^^^\n"
              "    gợi ý: kiểm tra tên tệp và thư mục; đường dẫn tính từ tệp đang ghi nó\n");
}

TEST_F(Files, FromTheCommandLineThatAreMissingAreShownWithoutPlace) {
    EXPECT_EQ(read_source(path("x.md"), "x.md", {}, diagnostics_), nullptr);
    EXPECT_TRUE(to_text(diagnostics_, Language::english)
                    .starts_with("error: there is no file \"x.md\" [no-such-file]\n"));
}

TEST_F(Files, ThatAreFoldersOrHaveImpossibleNamesAreNamed) {
    write_file(path("file"), "x");
    EXPECT_EQ(read_source(folder_, "thư mục", {}, diagnostics_), nullptr);
    EXPECT_EQ(read_source(path("file/x"), "file/x", {}, diagnostics_), nullptr);
    EXPECT_EQ(read_source(path(std::string(5000, 'x')), "x", {}, diagnostics_), nullptr);
    ASSERT_EQ(diagnostics_.all().size(), 3u);
    EXPECT_EQ(diagnostics_.all()[0].slug, "is-a-folder");
    EXPECT_EQ(diagnostics_.all()[1].slug, "no-such-file");
    EXPECT_EQ(diagnostics_.all()[2].slug, "no-such-file");
}

TEST_F(Files, ThatTheMachineRefusesThrow) {
    write_file(path("secret"), "x");
    ::chmod(path("secret").c_str(), 0);
    ::chmod(folder_.c_str(), 0755);
    const AsNobody unprivileged;
    const FileError error = error_of([&] { read_source(path("secret"), "secret", {}, diagnostics_); });
    EXPECT_EQ(error.error_number(), EACCES);
    EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(Files, BehindLinksThatGoInACircleThrow) {
    fs::create_symlink("b", path("a"));
    fs::create_symlink("a", path("b"));
    EXPECT_EQ(error_of([&] { read_source(path("a"), "a", {}, diagnostics_); }).error_number(), ELOOP);
    EXPECT_EQ(error_of([&] { write_file(path("a/x"), "x"); }).action(), FileError::Action::make_folder);
    EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(Files, InMemoryAreRefusedBeyondTheLimitToo) {
    EXPECT_EQ(make_source("a", std::string(max_input_bytes + 1, 'x'), diagnostics_), nullptr);
    EXPECT_EQ(diagnostics_.all().at(0).slug, "file-too-large");
}

TEST(Md5, IsThatOfTheStandard) {
    // RFC 1321, A.5.
    EXPECT_EQ(md5(""), "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_EQ(md5("message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
}

TEST(Sha256, IsThatOfTheStandard) {
    // FIPS 180-4 examples: the empty message, "abc", a message of two blocks.
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

}  // namespace
}  // namespace kehoach
