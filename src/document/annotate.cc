#include "document/annotate.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>
#include <variant>

#include "base/text.h"
#include "document/paragraphs.h"

namespace kehoach::document {

namespace {

// Paragraphs that may have comments, in reading order.
std::vector<Paragraph*> commentable(Document& document) {
    std::vector<Paragraph*> all;
    for (Section& section : document.sections)
        std::ranges::copy(paragraphs_of(section.blocks), std::back_inserter(all));
    return all;
}

bool is_in_file(const Span& span, const Place& place) {
    return span.source && span.line > 0 && place.line > 0 && span.source->name() == place.file;
}

// Characters [begin, end) of a run's text; nothing to mark when they are equal.
struct Part {
    int begin = 0;
    int end = 0;
};

// The whole run where its file says it in other characters, with escapes say.
Part part_of(const Run& run, const Place& place) {
    const int length = count_characters(run.text);
    if (!is_in_file(run.span, place) || run.span.line != place.line) return {};
    const int begin = std::max(place.column, run.span.column) - run.span.column;
    const int end =
        std::min(place.column + place.length, run.span.column + run.span.length) - run.span.column;
    if (begin >= end) return {};
    return length == run.span.length ? Part{begin, end} : Part{0, length};
}

// The run cut so that one piece is the part, which gets the comment.
std::vector<Inline> cut(const Run& run, const Part& part, std::size_t comment) {
    std::vector<Inline> pieces;
    const bool is_same_length = count_characters(run.text) == run.span.length;
    const auto add = [&](int begin, int end) -> Run* {
        if (begin >= end) return nullptr;
        Run piece = run;
        const std::size_t from = byte_of_character(run.text, begin), to = byte_of_character(run.text, end);
        piece.text = run.text.substr(from, to - from);
        if (is_same_length) {
            piece.span.column += begin;
            piece.span.length = end - begin;
        }
        return &std::get<Run>(pieces.emplace_back(std::move(piece)));
    };
    add(0, part.begin);
    if (Run* marked = add(part.begin, part.end)) marked->comments.push_back(comment);
    add(part.end, count_characters(run.text));
    return pieces;
}

// A field's text is computed as a whole.
Part whole_if_field(const Run& run, Part part) {
    if (run.reference == Reference::none || part.begin == part.end) return part;
    return {0, count_characters(run.text)};
}

bool mark_words(Paragraph& paragraph, const Place& place, std::size_t comment) {
    std::vector<Inline> content;
    bool is_marked = false;
    for (Inline& inline_part : paragraph.content) {
        const auto* run = std::get_if<Run>(&inline_part);
        const Part part = run ? whole_if_field(*run, part_of(*run, place)) : Part{};
        if (part.begin == part.end) {
            content.push_back(std::move(inline_part));
            continue;
        }
        std::vector<Inline> pieces = cut(*run, part, comment);
        std::ranges::move(pieces, std::back_inserter(content));
        is_marked = true;
    }
    paragraph.content = std::move(content);
    return is_marked;
}

// Lines between the two; one more for a paragraph above, so that of two equally near the lower is taken.
int distance(const Paragraph& paragraph, const Place& place) {
    const int lines = paragraph.span.line - place.line;
    return lines >= 0 ? 2 * lines : -2 * lines + 1;
}

Paragraph* nearest(const std::vector<Paragraph*>& paragraphs, const Place& place) {
    Paragraph* found = nullptr;
    for (Paragraph* paragraph : paragraphs)
        if (is_in_file(paragraph->span, place) &&
            (!found || distance(*paragraph, place) < distance(*found, place)))
            found = paragraph;
    return found ? found : paragraphs.front();
}

}  // namespace

Comment comment_of(std::string text) { return {"kehoach", "KH", std::move(text)}; }

void annotate(Document& document, const std::vector<Remark>& remarks) {
    const std::vector<Paragraph*> paragraphs = commentable(document);
    if (paragraphs.empty()) return;
    for (const Remark& remark : remarks) {
        const std::size_t comment = document.comments.size();
        document.comments.push_back(remark.comment);
        const bool has_words = std::ranges::any_of(
            paragraphs, [&](Paragraph* paragraph) { return mark_words(*paragraph, remark.place, comment); });
        if (!has_words) nearest(paragraphs, remark.place)->comments.push_back(comment);
    }
}

}  // namespace kehoach::document
