#include "sheets/number_format.h"

#include <gtest/gtest.h>

namespace kehoach::sheets {
namespace {

// "number 0-2 grouped": kind, decimals, what else it says.
std::string shown(const NumberFormat& format) {
    using Kind = NumberFormat::Kind;
    std::string text;
    if (format.kind == Kind::general) return "general";
    if (format.kind == Kind::text) return "text";
    if (format.kind == Kind::moment) {
        for (const auto& [part, sign] :
             {std::pair(format.day, "d"), std::pair(format.month, "m"), std::pair(format.year, "y"),
              std::pair(format.time, " time"), std::pair(format.seconds, " seconds")})
            text += part ? sign : "";
        return "moment " + text;
    }
    text = format.kind == Kind::percent ? "percent " : "number ";
    text += std::to_string(format.least_decimals) + "-" + std::to_string(format.most_decimals);
    if (format.grouped) text += " grouped";
    if (format.least_digits != 1) text += " digits " + std::to_string(format.least_digits);
    if (format.thousands > 0) text += " thousands " + std::to_string(format.thousands);
    return text;
}

std::string shown(std::string_view code) { return shown(parse_number_format(code)); }

TEST(NumberFormat, ReadsDigits) {
    EXPECT_EQ(shown("General"), "general");
    EXPECT_EQ(shown("0"), "number 0-0");
    EXPECT_EQ(shown("0.00"), "number 2-2");
    EXPECT_EQ(shown("#,##0"), "number 0-0 grouped");
    EXPECT_EQ(shown("#,##0.0##"), "number 1-3 grouped");
    EXPECT_EQ(shown("000"), "number 0-0 digits 3");
    EXPECT_EQ(shown("#,##0,"), "number 0-0 grouped thousands 1");
    EXPECT_EQ(shown("0.0,,"), "number 1-1 thousands 2");
    EXPECT_EQ(shown("0.0%"), "percent 1-1");
    EXPECT_EQ(shown("@"), "text");
}

TEST(NumberFormat, ReadsTheSectionOfPositiveNumbers) {
    EXPECT_EQ(shown("#,##0.00_);[Red](#,##0.00)"), "number 2-2 grouped");
    EXPECT_EQ(shown("0;\"âm\";\"không\""), "number 0-0");
}

TEST(NumberFormat, KnowsWhatStandsForZero) {
    EXPECT_EQ(parse_number_format("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)").zero, "-");
    EXPECT_EQ(parse_number_format("#,##0;-#,##0;").zero, "");
    EXPECT_EQ(parse_number_format("0;\"âm\";\"không\"").zero, "không");
    EXPECT_EQ(builtin_number_format(43).zero, "-");
    for (const char* code : {"#,##0", "#,##0;(#,##0)", "0;-0;0.0", "0;-0;General"})
        EXPECT_EQ(parse_number_format(code).zero, std::nullopt) << code;
}

TEST(NumberFormat, TellsDatesFromTimes) {
    EXPECT_EQ(shown("dd/mm/yyyy"), "moment dmy");
    EXPECT_EQ(shown("[$-42A]d\\ mmmm\\ yyyy;@"), "moment dmy");
    EXPECT_EQ(shown("mm/yyyy"), "moment my");
    EXPECT_EQ(shown("mmm-yy"), "moment my");
    EXPECT_EQ(shown("dddd"), "moment ");
    EXPECT_EQ(shown("dd/mm/yyyy hh:mm"), "moment dmy time");
    EXPECT_EQ(shown("[h]:mm:ss"), "moment  time seconds");
    EXPECT_EQ(shown("mm:ss"), "moment  time seconds");
    EXPECT_EQ(shown("h:mm AM/PM"), "moment  time");
}

TEST(NumberFormat, IsNoDateForLettersThatAreShown) {
    EXPECT_EQ(shown("0 \"ngày\""), "number 0-0");
    EXPECT_EQ(shown("0\\d"), "number 0-0");
    EXPECT_EQ(shown("[Red]0"), "number 0-0");
    EXPECT_EQ(shown("[Magenta]#,##0"), "number 0-0 grouped");
}

TEST(NumberFormat, KeepsTheUnitAroundTheDigits) {
    const NumberFormat dong = parse_number_format("#,##0\\ \"₫\"");
    EXPECT_EQ(dong.suffix, " ₫");
    EXPECT_EQ(dong.prefix, "");
    EXPECT_EQ(parse_number_format("#,##0[$đ-42A]").suffix, "đ");
    EXPECT_EQ(parse_number_format("\"USD\" 0.00").prefix, "USD");
    EXPECT_EQ(parse_number_format("_-* #,##0\\ _₫_-").suffix, "");
    EXPECT_EQ(parse_number_format("_-* #,##0\\ _₫_-").prefix, "");
}

TEST(NumberFormat, TakesFractionsAndPowersOfTenForPlainNumbers) {
    EXPECT_EQ(shown("# ?/?"), "general");
    EXPECT_EQ(shown("0.00E+00"), "general");
}

TEST(NumberFormat, SurvivesCodesThatAreNone) {
    for (const char* code : {"", "\"", "\\", "[", "_", "*", "\"abc", "[$", "0\\", "%", "[]", ";;;", "[$]0"})
        parse_number_format(code);
    EXPECT_EQ(shown("0\""), "number 0-0");
}

TEST(NumberFormat, KnowsTheBuiltinOnes) {
    EXPECT_EQ(shown(builtin_number_format(0)), "general");
    EXPECT_EQ(shown(builtin_number_format(3)), "number 0-0 grouped");
    EXPECT_EQ(shown(builtin_number_format(10)), "percent 2-2");
    EXPECT_EQ(shown(builtin_number_format(14)), "moment dmy");
    EXPECT_EQ(shown(builtin_number_format(17)), "moment my");
    EXPECT_EQ(shown(builtin_number_format(22)), "moment dmy time");
    EXPECT_EQ(shown(builtin_number_format(31)), "moment dmy");
    EXPECT_EQ(shown(builtin_number_format(49)), "text");
    EXPECT_EQ(shown(builtin_number_format(999)), "general");
}

}  // namespace
}  // namespace kehoach::sheets
