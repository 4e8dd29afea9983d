#include "base/yaml_text.h"

#include <gtest/gtest.h>

namespace kehoach {
namespace {

TEST(YamlText, IsPutInTheQuotesThatNeedNoEscapes) {
    EXPECT_EQ(in_quotes("Kế hoạch: năm 2026"), "\"Kế hoạch: năm 2026\"");
    EXPECT_EQ(in_quotes("it's"), "\"it's\"");
    EXPECT_EQ(in_quotes("\"một cửa\" số"), "'\"một cửa\" số'");
    EXPECT_EQ(in_quotes("\"it's\""), "'\"it''s\"'");
    EXPECT_EQ(in_quotes("C:\\"), "'C:\\'");
}

TEST(YamlText, OfAPlainValueEndsBeforeItsComment) {
    const std::string_view text = "a: b c  # d";
    EXPECT_EQ(plain_end(text, 3, text.size()), 6u);
    EXPECT_EQ(plain_end("a: b#c ", 3, 7), 6u);
    EXPECT_EQ(plain_end("a: b\r\n", 3, 5), 4u);
    EXPECT_EQ(plain_end("abc", 0, std::string_view::npos), 3u);
}

TEST(YamlText, InQuotesEndsBehindThem) {
    EXPECT_EQ(quoted_end("x \"a\\\"b\" c", 2), 8u);
    EXPECT_EQ(quoted_end("'it''s' c", 0), 7u);
    EXPECT_EQ(quoted_end("'a\\' c", 0), 4u);
    EXPECT_EQ(quoted_end("\"abc", 0), std::string_view::npos);
    EXPECT_EQ(quoted_end("\"abc\\\"", 0), std::string_view::npos);
    EXPECT_EQ(behind_quote("abc' d", 0, '\''), 4u);
}

}  // namespace
}  // namespace kehoach
