#include "base/yaml_writer.h"

#include <random>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/yaml_reader.h"

namespace kehoach {
namespace {

Value text(std::string written) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = std::move(written);
    return value;
}

Value list(std::vector<Value> items) {
    Value value;
    value.kind = Value::Kind::list;
    value.items = std::move(items);
    return value;
}

Value map(std::vector<std::pair<std::string, Value>> entries) {
    Value value;
    value.kind = Value::Kind::map;
    for (auto& [key, entry] : entries)
        value.entries.push_back({key, {}, std::move(entry)});
    return value;
}

// The tree without places, as one line.
std::string shown(const Value& value) {
    std::string result;
    if (value.kind == Value::Kind::null) return "~";
    if (value.kind == Value::Kind::text) return '<' + value.text + '>';
    for (const Value& item : value.items)
        result += shown(item) + ' ';
    for (const Entry& entry : value.entries)
        result += entry.key + '=' + shown(entry.value) + ' ';
    return value.kind == Value::Kind::list ? "[" + result + "]" : "{" + result + "}";
}

Value read_back(const std::string& yaml) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("test.yaml", yaml, diagnostics);
    const auto value = read_yaml(*source, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors()) << to_text(diagnostics, Language::english) << yaml;
    return value.value_or(Value{});
}

TEST(YamlWriter, WritesOneValueALine) {
    EXPECT_EQ(
        to_yaml(map({{"number", text("07")},
                     {"empty", Value{}},
                     {"bases", list({})},
                     {"tasks", list({map({{"id", text("I.1")}, {"cells", list({text("Một, hai"), Value{}})}}),
                                     map({{"title", text("STT")}, {"role", text("number")}})})}})),
        "number: 07\n"
        "empty: null\n"
        "bases: []\n"
        "tasks:\n"
        "  - id: I.1\n"
        "    cells:\n"
        "      - Một, hai\n"
        "      - null\n"
        "  - {title: STT, role: number}\n");
}

TEST(YamlWriter, QuotesWhatYamlWouldTakeForSomethingElse) {
    EXPECT_EQ(
        to_yaml(list({text("Lưu: VT"), text("- a"), text("null"), text(""), text("a #b"), text("a\"b\\: c"),
                      text("hai\ndòng"), text("{day}")})),
        "- \"Lưu: VT\"\n- \"- a\"\n- \"null\"\n- \"\"\n- \"a #b\"\n- \"a\\\"b\\\\: c\"\n- \"hai\\ndòng\"\n"
        "- \"{day}\"\n");
}

// A key that begins with one was read where two files had been put together.
TEST(YamlWriter, QuotesAByteOrderMarkThatWouldBeTheFiles) {
    EXPECT_EQ(to_yaml(map({{"\uFEFFname", text("a")}})), "\"\uFEFFname\": a\n");
}

TEST(YamlWriter, IsReadBackAsTheSameTree) {
    const std::vector<std::string> pieces{"a", "đ", " ", ":", ": ", "#",  " #", "-",      "\"", "'", "\\",
                                          "{", "}", "[", "]", ",",  "\n", "&",  "*",      "!",  "|", ">",
                                          "%", "@", "`", "?", "7",  "~",  "=",  "\uFEFF", "●"};
    std::mt19937 random(2);
    const auto word = [&] {
        std::string made;
        for (std::size_t length = random() % 6; length > 0; --length)
            made += pieces[random() % pieces.size()];
        return made;
    };
    for (int round = 0; round < 4000; ++round) {
        const Value tree =
            map({{"k" + word(), text(word())},
                 {"l", list({text(word()), list({text(word()), Value{}}), map({{"m", text(word())}})})},
                 {"n", map({{"o", list({})}, {"p", text(word())}})}});
        ASSERT_EQ(shown(read_back(to_yaml(tree))), shown(tree)) << to_yaml(tree);
        const Value alone = text(word());
        ASSERT_EQ(shown(read_back(to_yaml(alone))), shown(alone)) << to_yaml(alone);
    }
}

}  // namespace
}  // namespace kehoach
