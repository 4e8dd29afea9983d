#include <cstdlib>
#include <ctime>
#include <stdexcept>

#include <gtest/gtest.h>

#include "writers/ooxml/zip.h"

namespace kehoach::writers::ooxml {
namespace {

std::vector<ZipEntry> some_entries() {
    return {{"z.xml", std::string(5000, 'x')}, {"a/empty.xml", ""}, {"m.bin", std::string("\0\xFF\n", 3)}};
}

TEST(Zip, GivesBackNamesAndBytesInTheirOrder) {
    const std::vector<ZipEntry> read = read_zip(write_zip(some_entries()));
    const std::vector<ZipEntry> written = some_entries();
    ASSERT_EQ(read.size(), written.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        EXPECT_EQ(read[i].name, written[i].name);
        EXPECT_EQ(read[i].bytes, written[i].bytes);
    }
}

TEST(Zip, CompressesWhatIsWorthIt) { EXPECT_LT(write_zip({{"a", std::string(100000, 'x')}}).size(), 1000u); }

TEST(Zip, WritesEqualBytesInEveryTimeZone) {
    const char* zone = std::getenv("TZ");
    const std::string before = zone ? zone : "";
    const std::string here = write_zip(some_entries());
    for (const char* other : {"Asia/Ho_Chi_Minh", "America/St_Johns", "Pacific/Kiritimati"}) {
        setenv("TZ", other, 1);
        tzset();
        EXPECT_EQ(write_zip(some_entries()), here) << other;
    }
    zone ? setenv("TZ", before.c_str(), 1) : unsetenv("TZ");
    tzset();
}

TEST(Zip, DatesEveryFileToTheBeginningOfTheFormat) {
    // Local file header: time at 10, date at 12 (APPNOTE.TXT 4.3.7); 0x0021 is 1980-01-01.
    EXPECT_EQ(write_zip({{"a", "b"}}).substr(10, 4), std::string("\0\0\x21\0", 4));
}

TEST(Zip, RefusesWhatIsNoArchive) { EXPECT_THROW(read_zip("no archive"), std::runtime_error); }

TEST(Zip, RefusesADamagedFile) {
    std::string bytes = write_zip({{"a", "the text that is stored"}});
    bytes[bytes.find("text")] = 'T';
    EXPECT_THROW(read_zip(bytes), std::runtime_error);
}

TEST(Zip, FilesThatAreMadeInTurnGiveTheSameArchive) {
    const std::vector<ZipEntry> entries{{"a.xml", "short"}, {"b.xml", std::string(3'000'000, 'x')}};
    const std::string made =
        write_zip({"a.xml", "b.xml"}, [&](std::size_t i) { return one_piece(entries[i].bytes); });
    EXPECT_EQ(made, write_zip(entries));
}

TEST(Zip, AFileThatCannotBeMadeSaysWhy) {
    int calls = 0;
    const auto open = [&](std::size_t) {
        if (++calls > 1) throw std::out_of_range("no longer there");
        return one_piece(std::string(3'000'000, 'x'));
    };
    EXPECT_THROW(write_zip({"a.xml"}, open), std::out_of_range);
}

TEST(Zip, AFileThatEndsInTheMiddleSaysWhy) {
    int files = 0;
    const auto open = [&](std::size_t) -> Pieces {
        return [is_second = ++files > 1, left = 3]() mutable {
            if (is_second && left == 1) throw std::out_of_range("no longer there");
            return left-- > 0 ? std::string(1'000'000, 'x') : std::string();
        };
    };
    EXPECT_THROW(write_zip({"a.xml"}, open), std::out_of_range);
}

TEST(Zip, AFileComesInPieces) {
    const std::string text(200'000, 'x');
    const ZipArchive archive(write_zip({{"a.xml", text}}));
    EXPECT_LT(archive.open(0)().size(), text.size());
    EXPECT_EQ(joined(archive.open(0)), text);
}

}  // namespace
}  // namespace kehoach::writers::ooxml
