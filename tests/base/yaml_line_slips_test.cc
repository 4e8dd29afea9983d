#include "base/yaml_line_slips.h"

#include <gtest/gtest.h>

#include "base/yaml_reader.h"
#include "reading.h"

namespace kehoach {
namespace {

// "line:column+length slug" of each error.
std::vector<std::string> errors(std::string_view text) {
    return test::read([](const Source& source, Diagnostics& d) { return read_yaml(source, d); }, "a.yaml",
                      text)
        .places();
}
using Places = std::vector<std::string>;

TEST(Slips, OfTheColon) {
    EXPECT_EQ(errors("a: b\ntitle：x\n"), Places{"2:6+1 full-width-colon"});
    EXPECT_EQ(errors("a: b\ntitle = x\n"), Places{"2:7+1 equals-sign"});
    EXPECT_EQ(errors("a: b\ntitle:x\n"), Places{"2:6+1 no-space-after-colon"});
    EXPECT_EQ(errors("a: b\ntitle:\u00A0x\n"), Places{"2:7+1 no-break-space"});
    EXPECT_EQ(errors("a: b\nhttp://x\n"), Places{});  // whoever reads the keys says that this is none
    EXPECT_EQ(errors("a: b\nhọp lúc 10:30\n"), Places{});
}

TEST(Slips, OfTheDash) {
    EXPECT_EQ(errors("a:\n  – b\n  • c\n  -d\n"),
              (Places{"2:3+1 item-sign", "3:3+1 item-sign", "4:3+1 item-sign"}));
    EXPECT_EQ(errors("a:\n  -\u00A0b\n"), Places{"2:3+1 item-sign"});
    EXPECT_EQ(errors("a:\n  -5\n"), Places{});
    EXPECT_EQ(errors("a: – b\n"), Places{});
    EXPECT_EQ(errors("a: b\n  – c\n"), Places{});  // a text that goes on
}

TEST(Slips, OfTheCommentSign) {
    EXPECT_EQ(errors("a: b #2\n"), Places{"1:6+2 comment-sign"});
    EXPECT_EQ(errors("a: b # c\n"), Places{"1:6+3 comment-sign"});
    EXPECT_EQ(errors("a: b\n  c #2\n"), Places{"2:5+2 comment-sign"});
    EXPECT_EQ(errors("a: #47\n"), Places{"1:4+3 comment-sign"});
    EXPECT_EQ(errors("a: [b #2, c]\n"), Places{"1:7+1 comment-sign"});
}

TEST(Slips, AreNotSeenInComments) {
    EXPECT_EQ(errors("# a\na: b  # c\nd: \"e\" #f\ng: # h\ni: [j, # k\n  l]\nm: n#o\np: |\n  q #r\n"),
              Places{});
}

TEST(Slips, HaveHintsInStraightQuotes) {
    EXPECT_EQ(in_straight_quotes("“Kế hoạch: a”"), "\"Kế hoạch: a\"");
    EXPECT_EQ(in_straight_quotes("'R'lấp'"), "\"R'lấp\"");
    EXPECT_EQ(in_straight_quotes("a “b” c"), "\"a “b” c\"");
    EXPECT_EQ(in_straight_quotes("“"), "\"“\"");
}

}  // namespace
}  // namespace kehoach
