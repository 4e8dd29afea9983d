#include "base/messages.h"

#include <set>

#include <gtest/gtest.h>

#include "base/text.h"

namespace kehoach {
namespace {

// The numbers of the {0}, {1} … in a text.
std::set<char> placeholders(std::string_view text) {
    std::set<char> numbers;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9') {
            numbers.insert(text[i + 1]);
        }
    }
    return numbers;
}

TEST(Messages, HaveUniqueSlugs) {
    std::set<std::string_view> slugs;
    for (const Message& message : all_messages()) {
        EXPECT_TRUE(slugs.insert(message.slug).second) << message.slug;
        EXPECT_EQ(message.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
                  std::string_view::npos)
            << message.slug;
    }
}

TEST(Messages, SpeakBothLanguages) {
    for (const Message& message : all_messages()) {
        EXPECT_FALSE(message.vietnamese.empty()) << message.slug;
        EXPECT_FALSE(message.english.empty()) << message.slug;
        EXPECT_EQ(message.vietnamese_hint.empty(), message.english_hint.empty()) << message.slug;
    }
}

TEST(Messages, HaveTheSamePlaceholdersInBothLanguages) {
    for (const Message& message : all_messages()) {
        EXPECT_EQ(placeholders(message.vietnamese), placeholders(message.english)) << message.slug;
        EXPECT_EQ(placeholders(message.vietnamese_hint), placeholders(message.english_hint)) << message.slug;
    }
}

TEST(Messages, AreOneTidyLineWithoutFullStop) {
    for (const Message& message : all_messages()) {
        for (const std::string_view text :
             {message.vietnamese, message.english, message.vietnamese_hint, message.english_hint}) {
            EXPECT_FALSE(text.ends_with('.') && !text.ends_with("...")) << message.slug;
            EXPECT_EQ(trim(text), text) << message.slug;
            EXPECT_EQ(collapse_spaces(text), text) << message.slug;
            EXPECT_EQ(find_control_character(text), std::nullopt) << message.slug;
        }
    }
}

TEST(Messages, AreInNfc) {
    for (const Message& message : all_messages()) {
        EXPECT_EQ(to_nfc(message.vietnamese), message.vietnamese) << message.slug;
        EXPECT_EQ(to_nfc(message.vietnamese_hint), message.vietnamese_hint) << message.slug;
    }
}

TEST(Messages, AreFoundBySlug) {
    ASSERT_NE(find_message("missing-file"), nullptr);
    EXPECT_EQ(find_message("missing-file")->english, "there is no file \"{0}\"");
    EXPECT_EQ(find_message("no-such-slug"), nullptr);
}

TEST(Messages, TakeTheirArguments) {
    EXPECT_EQ(fill_arguments("{1} và {0}", {"a", "b"}), "b và a");
    EXPECT_EQ(fill_arguments("{0}{0}", {"{1}", "x"}), "{1}{1}");  // an argument is not looked into
    EXPECT_EQ(fill_arguments("{2} {number} {", {"a"}), "{2} {number} {");
}

}  // namespace
}  // namespace kehoach
