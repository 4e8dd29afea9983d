#include "fill/references.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "fill/body.h"
#include "plan/body.h"

namespace kehoach::fill {
namespace {

using document::Reference;
using testing::ElementsAre;

plan::Text text(const std::string& typed) {
    Diagnostics diagnostics;
    return plan::parse_text(typed, {nullptr, 1, 1, count_characters(typed)}, diagnostics);
}

plan::Block block(const std::string& line) {
    plan::Block block;
    const auto match = plan::match_marker(line);
    if (match) block.marker = match->marker;
    block.kind = match ? plan::BlockKind::item : plan::BlockKind::paragraph;
    block.text = text(match ? line.substr(match->bytes) : line);
    return block;
}

plan::Task task(const std::string& id, const std::string& number) {
    plan::Task task;
    task.id = id;
    task.number = text(number);
    task.cells = {std::vector{text("Việc")}};
    return task;
}

plan::Group group(const std::string& number, std::vector<plan::Task> tasks) {
    plan::Group group;
    group.id = number;
    group.number = text(number);
    group.tasks = std::move(tasks);
    return group;
}

plan::Annex annex(const std::string& label, std::vector<plan::Group> groups) {
    plan::Annex annex;
    const std::size_t number = label.rfind(" I");
    annex.id = number == std::string::npos ? "phu-luc" : "phu-luc-" + label.substr(number + 1);
    annex.label = text(label);
    annex.columns.resize(2);
    annex.columns[0].role = plan::Role::number;
    annex.columns[1].role = plan::Role::task;
    annex.groups = std::move(groups);
    return annex;
}

plan::Plan with_body(const std::vector<std::string>& lines) {
    plan::Plan plan;
    for (const std::string& line : lines)
        plan.body.push_back(block(line));
    return plan;
}

struct Resolved {
    explicit Resolved(const plan::Plan& plan)
        : markers(number_body(plan.body, plan.numbering, lists)), references(plan, markers, diagnostics) {}

    // "II.3 full" for each piece of the n-th block's first link.
    std::vector<std::string> pieces(const plan::Plan& plan, std::size_t block = 0) const {
        std::vector<std::string> shown;
        for (const plan::Inline& part : plan.body[block].text.inlines) {
            const auto* link = std::get_if<plan::Run>(&part);
            if (!link || link->link.empty()) continue;
            for (const document::Run& run : references.resolve(*link))
                shown.push_back(run.text + names.at(run.reference) + " " + run.link);
            break;
        }
        return shown;
    }
    std::string messages(Language language = Language::english) const {
        return to_text(diagnostics, language);
    }

    const std::map<Reference, std::string> names{{Reference::none, ""},
                                                 {Reference::content, " content"},
                                                 {Reference::number, " number"},
                                                 {Reference::full_number, " full"}};
    std::vector<document::List> lists;
    Diagnostics diagnostics;
    BodyMarkers markers;
    References references;
};

const std::vector<std::string> outline{"I. Một", "II. Hai", "1. Một", "1.1. Một", "IV. Bốn", "3. Ba"};

std::vector<std::string> pieces_of(const std::string& line) {
    std::vector<std::string> lines{line};
    lines.insert(lines.end(), outline.begin(), outline.end());
    const plan::Plan plan = with_body(lines);
    const Resolved resolved(plan);
    EXPECT_EQ(resolved.messages(), "");
    return resolved.pieces(plan);
}

TEST(References, PrintTheNumberOfAHeading) {
    EXPECT_THAT(pieces_of("xem [](#II)"), ElementsAre("II number #II"));
    EXPECT_THAT(pieces_of("xem [](#II.1)"), ElementsAre("II.1 full #II.1"));
    EXPECT_THAT(pieces_of("xem [](#II.1.1)"), ElementsAre("II.1.1 full #II.1.1"));
}

TEST(References, PutALiteralNumberTogetherFromItsText) {
    EXPECT_THAT(pieces_of("xem [](#IV)"), ElementsAre("IV content #IV"));
    EXPECT_THAT(pieces_of("xem [](#IV.3)"), ElementsAre("IV content #IV", ". #IV.3", "3 content #IV.3"));
}

TEST(References, KeepTheNumberInTheWordsOfALinkLive) {
    EXPECT_THAT(pieces_of("[mục II.1, phần](#II.1)"),
                ElementsAre("mục  #II.1", "II.1 full #II.1", ", phần #II.1"));
    EXPECT_THAT(pieces_of("khoản [1](#II.1)"), ElementsAre("1 number #II.1"));
    EXPECT_THAT(pieces_of("[Mục II.](#II)"), ElementsAre("Mục  #II", "II number #II", ". #II"));
}

TEST(References, LeaveOtherWordsAlone) {
    EXPECT_THAT(pieces_of("[xem III.1](#II.1)"), ElementsAre("xem III.1 #II.1"));
    EXPECT_THAT(pieces_of("[VII.12](#II.1)"), ElementsAre("VII.12 #II.1"));
}

TEST(References, AnchorOnlyWhatIsPointedAt) {
    const plan::Plan plan = with_body({"[](#II.1)", "I. Một", "II. Hai", "1. Một", "2. Hai"});
    const Resolved resolved(plan);
    std::vector<std::string> anchors;
    for (std::size_t i = 0; i < plan.body.size(); ++i)
        anchors.push_back(resolved.references.block_anchor(i));
    EXPECT_THAT(anchors, ElementsAre("", "", "", "II.1", ""));
}

TEST(References, PrintTheLabelOfAnAnnex) {
    plan::Plan plan = with_body({"[](#phu-luc-II)"});
    plan.annexes = {annex("Phụ lục I", {}), annex("Phụ lục II", {})};
    const Resolved resolved(plan);
    EXPECT_THAT(resolved.pieces(plan), ElementsAre("Phụ lục II content #phu-luc-II"));
    EXPECT_EQ(resolved.references.annex_anchor("phu-luc-II"), "phu-luc-II");
    EXPECT_EQ(resolved.references.annex_anchor("phu-luc-I"), "");
}

TEST(References, PrintTheNumberOfATaskAndItsGroupWhereItIsNotUnique) {
    plan::Plan plan = with_body({"[](#task-II.1)", "[](#task-II.2)"});
    plan.annexes = {annex(
        "Phụ lục", {group("I", {task("I.1", "1")}), group("II", {task("II.1", "1"), task("II.2", "2")})})};
    const Resolved resolved(plan);
    EXPECT_THAT(resolved.pieces(plan, 0),
                ElementsAre("II content #group-II", ". #task-II.1", "1 content #task-II.1"));
    EXPECT_THAT(resolved.pieces(plan, 1), ElementsAre("2 content #task-II.2"));
    EXPECT_EQ(resolved.references.group_anchor(plan.annexes[0], "II"), "group-II");
    EXPECT_EQ(resolved.references.group_anchor(plan.annexes[0], "I"), "");
}

TEST(References, SayWhatIsNearAnUnknownAnchor) {
    std::vector<std::string> lines{"Theo [mục](#II.9)"};
    lines.insert(lines.end(), outline.begin(), outline.end());
    const Resolved resolved(with_body(lines));
    EXPECT_EQ(resolved.messages(),
              "error: no heading, annex or task is \"#II.9\" [unknown-anchor]\n"
              "    hint: what can be linked to, the likeliest first: #II.1, #II.1.1, #II, #I, #IV, #IV.3\n");
}

TEST(References, RefuseAnAnchorThatTwoPlacesHave) {
    const Resolved resolved(with_body({"[a](#II.1)", "II. Hai", "1. Một", "1. Một"}));
    EXPECT_EQ(resolved.messages(Language::vietnamese),
              "lỗi: có 2 chỗ cùng là \"#II.1\" [ambiguous-anchor]\n"
              "    gợi ý: sửa số trùng nhau\n");
}

plan::Plan with_two_annexes(const std::vector<std::string>& lines) {
    plan::Plan plan = with_body(lines);
    plan.annexes = {annex("Phụ lục I", {group("I", {task("I.1", "1")}), group("II", {task("II.1", "1")})}),
                    annex("Phụ lục II", {group("I", {task("I.1", "1")}), group("II", {task("x", "1")})})};
    return plan;
}

TEST(References, LeadToTheTaskOfTheAnnexThatTheyName) {
    const plan::Plan plan = with_two_annexes(
        {"[](#phu-luc-I.task-I.1)", "[](#phu-luc-II.task-I.1)", "[](#phu-luc-II.task-x)", "[](#task-x)"});
    const Resolved resolved(plan);
    EXPECT_EQ(resolved.messages(), "");
    EXPECT_THAT(resolved.pieces(plan, 0),
                ElementsAre("I content #group-I", ". #task-I.1", "1 content #task-I.1"));
    const auto second = ElementsAre("I content #phu-luc-II.group-I", ". #phu-luc-II.task-I.1",
                                    "1 content #phu-luc-II.task-I.1");
    EXPECT_THAT(resolved.pieces(plan, 1), second);
    EXPECT_EQ(resolved.pieces(plan, 2), resolved.pieces(plan, 3));
    const References& references = resolved.references;
    EXPECT_EQ(references.task_anchor(plan.annexes[0], "I.1"), "task-I.1");
    EXPECT_EQ(references.task_anchor(plan.annexes[1], "I.1"), "phu-luc-II.task-I.1");
    EXPECT_EQ(references.group_anchor(plan.annexes[1], "I"), "phu-luc-II.group-I");
    EXPECT_EQ(references.group_anchor(plan.annexes[0], "II"), "");
}

TEST(References, AskForTheAnnexOfATaskThatSeveralHave) {
    EXPECT_EQ(Resolved(with_two_annexes({"[](#task-I.1)"})).messages(),
              "error: 2 annexes have a task \"#task-I.1\" [ambiguous-task]\n"
              "    hint: name the annex, too: #phu-luc-I.task-I.1, #phu-luc-II.task-I.1\n");
}

TEST(References, SayWhichTasksOfAnAnnexAreNear) {
    EXPECT_EQ(Resolved(with_two_annexes({"[](#phu-luc-II.task-I.2)"})).messages(),
              "error: no heading, annex or task is \"#phu-luc-II.task-I.2\" [unknown-anchor]\n"
              "    hint: what can be linked to, the likeliest first: #phu-luc-II.task-I.1, "
              "#phu-luc-II.task-x, #phu-luc-I.task-I.1, #phu-luc-I.task-II.1\n");
}

TEST(References, AskForWordsWhereTheTargetHasNone) {
    plan::Plan plan = with_body({"[](#task-x), [việc](#task-x)"});
    plan.annexes = {annex("Phụ lục", {group("I", {task("x", "")})})};
    EXPECT_EQ(Resolved(plan).messages(),
              "error: \"#task-x\" has no number or label to be printed here [anchor-without-text]\n"
              "    hint: put words into the brackets: [words](#task-x)\n");
}

}  // namespace
}  // namespace kehoach::fill
