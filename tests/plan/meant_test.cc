#include "plan/meant.h"

#include <gtest/gtest.h>

namespace kehoach::plan {
namespace {

const std::vector<std::string> keys{"title", "signer", "short-name", "number", "date", "label"};
const std::vector<std::string> roles{"number", "task", "lead", "due"};

TEST(Meant, IsAWordInOtherLetters) {
    EXPECT_EQ(meant_word("Title", keys), "title");
    EXPECT_EQ(meant_word("SHORT_NAME", keys), "short-name");
    EXPECT_EQ(meant_word("short name", keys), "short-name");
}

TEST(Meant, IsAWordInVietnamese) {
    EXPECT_EQ(meant_word("tiêu đề", keys), "title");
    EXPECT_EQ(meant_word("Trích yếu", keys), "title");
    EXPECT_EQ(meant_word("nguoi-ky", keys), "signer");
    EXPECT_EQ(meant_word("ngày ban hành", keys), "date");
    EXPECT_EQ(meant_word("chủ trì", roles), "lead");
}

TEST(Meant, IsOneThatIsKnownThere) {
    EXPECT_EQ(meant_word("số", keys), "number");
    EXPECT_EQ(meant_word("tên", {"name", "title"}), "name");
    EXPECT_EQ(meant_word("tên", {"title"}), "title");
    EXPECT_EQ(meant_word("phụ lục", roles), std::nullopt);
}

TEST(Meant, IsAWordThatIsMisspelt) {
    EXPECT_EQ(meant_word("titel", keys), "title");
    EXPECT_EQ(meant_word("something", keys), std::nullopt);
    EXPECT_EQ(meant_word(std::string(1'000'000, 't'), keys), std::nullopt);
}

TEST(Meant, IsAKeyOfAnotherMap) {
    EXPECT_EQ(map_with_key("authority", keys), "signer");
    EXPECT_EQ(map_with_key("authority", roles), std::nullopt);
    EXPECT_EQ(map_with_key("title", keys), std::nullopt);
}

TEST(Meant, IsAWordWithoutWhatCannotBeSeen) {
    EXPECT_EQ(without_hidden("\u200Btitle"), "title");
    EXPECT_EQ(without_hidden("ti\u00ADtle\u00A0"), "title");
    EXPECT_EQ(without_hidden("title"), "");
}

}  // namespace
}  // namespace kehoach::plan
