#include "sheets/moment.h"

#include <gtest/gtest.h>

namespace kehoach::sheets {
namespace {

std::string shown(const std::optional<Moment>& moment) {
    if (!moment) return "none";
    return (moment->date ? to_iso(*moment->date) : "time") + " " + std::to_string(moment->seconds);
}

std::string from_1900(double serial) { return shown(moment_of_serial(serial, DateSystem::from_1900)); }
std::string from_1904(double serial) { return shown(moment_of_serial(serial, DateSystem::from_1904)); }

TEST(Moment, CountsTheDaysOf1900) {
    EXPECT_EQ(from_1900(1), "1900-01-01 0");
    EXPECT_EQ(from_1900(59), "1900-02-28 0");
    EXPECT_EQ(from_1900(61), "1900-03-01 0");
    EXPECT_EQ(from_1900(46058), "2026-02-05 0");
    EXPECT_EQ(from_1900(2958465), "9999-12-31 0");
}

TEST(Moment, CountsTheDaysOf1904) {
    EXPECT_EQ(from_1904(0), "1904-01-01 0");
    EXPECT_EQ(from_1904(44596), "2026-02-05 0");
}

TEST(Moment, HasNo29thOfFebruary1900) { EXPECT_EQ(from_1900(60), "none"); }

TEST(Moment, RoundsTimesToTheSecond) {
    EXPECT_EQ(from_1900(46058.5), "2026-02-05 43200");
    EXPECT_EQ(from_1900(46058.999999), "2026-02-06 0");
    EXPECT_EQ(from_1900(0.25), "time 21600");
}

TEST(Moment, IsNothingOutsideTheCalendar) {
    EXPECT_EQ(from_1900(-1), "none");
    EXPECT_EQ(from_1900(2958466), "none");
    EXPECT_EQ(from_1904(2957003.5), "9999-12-31 43200");
    EXPECT_EQ(from_1904(2957005), "none");
}

TEST(Moment, ReadsIso8601) {
    EXPECT_EQ(shown(parse_iso_moment("2026-02-05")), "2026-02-05 0");
    EXPECT_EQ(shown(parse_iso_moment("2026-02-05T14:30:00")), "2026-02-05 52200");
    EXPECT_EQ(shown(parse_iso_moment("2026-02-05T14:30:05.250Z")), "2026-02-05 52205");
    EXPECT_EQ(shown(parse_iso_moment("14:30")), "time 52200");
    for (const char* text : {"", "2026-02-30", "05/02/2026", "2026-02-05T", "2026-02-05T25:00:00", "T10:00",
                             "10:61", "2026-02-05T10:00:00+07:00"})
        EXPECT_EQ(shown(parse_iso_moment(text)), "none") << text;
}

TEST(Moment, GoesThereAndBack) {
    for (const double serial : {0.25, 1.0, 59.0, 61.0, 46058.5, 2958465.0})
        EXPECT_EQ(serial_of(moment_of_serial(serial, DateSystem::from_1900).value(), DateSystem::from_1900),
                  serial);
    EXPECT_EQ(serial_of({Date{2026, 2, 5}, 0}, DateSystem::from_1904), 44596);
}

TEST(Moment, IsShownAsPeopleWriteIt) {
    EXPECT_EQ(day_and_time(Moment{Date{2026, 4, 30}, 0}), "30/04/2026");
    EXPECT_EQ(day_and_time(Moment{Date{2026, 4, 30}, 9 * 3600 + 5}), "30/04/2026 09:00:05");
    EXPECT_EQ(day_and_time(Moment{std::nullopt, 0}), "00:00:00");
}

}  // namespace
}  // namespace kehoach::sheets
