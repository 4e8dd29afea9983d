// What the parts of one DOCX must agree on: style ids, bookmarks, indents of lists, notes already referred
// to.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "document/document.h"
#include "writers/docx_survey.h"

namespace kehoach::writers::word {

// Namespaces that the root elements declare (ECMA-376 Part 1, 17 and 9.2).
inline constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relationships_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The half points in which Word counts type sizes.
std::int64_t to_half_points(Length size);

// A level of a list: index in Document::lists, and level in it.
struct Numbering {
    std::size_t list = 0;
    int level = 0;

    bool operator==(const Numbering&) const = default;
};

struct NamedStyle {
    std::string id;  // w:styleId: ASCII letters and digits
    const document::Style* style = nullptr;
    std::optional<Numbering> numbering;  // of its paragraphs, unless they say otherwise
};

struct Bookmark {
    int id = 0;
    std::string name;
    bool placed = false;
};

class Context {
  public:
    // `document` must outlive the context.
    explicit Context(const document::Document& document);

    const document::Document& document() const { return document_; }
    const NamedStyle& style(const std::string& style) const;
    const std::map<std::string, NamedStyle>& styles() const { return styles_; }
    const Survey& survey() const { return survey_; }
    // Null when nothing in the document has this anchor.
    const Bookmark* bookmark(std::string_view anchor) const;
    // The same for the place itself: null too when an earlier place has taken the anchor.
    const Bookmark* place_bookmark(std::string_view anchor);

    // Whether this is the first mark of the footnote: Word lets a note have one reference only.
    bool refer_to_footnote(int number);

    // The number of the next content control, which shows this slot; both are unique in the file.
    int add_control(const document::Slot& slot);
    // The first slot of each name that has a control.
    const std::map<document::SlotName, const document::Slot*>& controls() const { return controls_; }

    // The id of the next tracked change: no bookmark, comment or other change of the file has it.
    int add_revision();
    // LibreOffice makes one change of two neighbours of one author and date, over the end of a paragraph that
    // stays between them, too: so the hour changes there.
    int hour_of_revisions() const { return hour_of_revisions_; }
    void end_paragraph(Revision mark) {
        if (mark == Revision::none) hour_of_revisions_ = 1 - hour_of_revisions_;
    }

    // In Word the indent of a list's level wins over that of the paragraph's style, so each level takes the
    // first line's indent of the first paragraph in it. Returns that indent; paragraphs that differ say so
    // themselves.
    Length indent_in_list(const Numbering& numbering, Length first_line);
    // A level without paragraphs has the indent of the nearest one above it, else below it, that has some: so
    // a paragraph that is moved there by hand stays in line.
    Length list_indent(std::size_t list, std::size_t level) const;

  private:
    void name_styles();
    void tie_styles();
    void name_bookmarks();

    const document::Document& document_;
    Survey survey_;
    std::map<std::string, NamedStyle> styles_;
    std::map<std::string, Bookmark, std::less<>> bookmarks_;
    std::map<document::SlotName, const document::Slot*> controls_;
    int last_control_ = 0;
    int revisions_ = 0;
    int hour_of_revisions_ = 0;
    std::vector<bool> referred_;  // by footnote number - 1
    std::vector<std::vector<std::optional<Length>>> list_indents_;
};

}  // namespace kehoach::writers::word
