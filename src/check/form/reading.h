// A finished paper with its elements recognised: what the rules on the form look at.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "check/form/element.h"
#include "fill/rules.h"
#include "layout/fonts.h"
#include "papers/paper.h"

namespace kehoach::check::form {

// A stretch of paragraphs: the document, a text attached to it, or an annex.
struct Part {
    enum class Kind { document, attached, annex };
    Kind kind = Kind::document;
    std::size_t begin = 0;  // in Paper::paragraphs
    std::size_t end = 0;
    std::string type;  // of types.yaml: plan, decision, letter …; empty: cannot be told
};

struct Settings {
    // How a font with the metrics of Times New Roman weighs; nothing: it is right, the program took it
    // itself.
    std::optional<Severity> clones = Severity::note;
};

struct Reading {
    const papers::Paper& paper;
    const fill::Rules& law;
    const layout::Fonts& fonts;  // what texts of a DOCX are measured with
    Settings settings;
    std::vector<Element> elements;  // by paragraph
    std::vector<Part> parts;        // the document first

    // Workbooks have rules of their own (XL).
    bool is_workbook() const { return paper.kind == papers::Kind::xlsx; }
    const papers::Paragraph& paragraph(std::size_t index) const { return paper.paragraphs[index]; }
    // Paragraphs of a part, in order, that are one of these elements.
    std::vector<std::size_t> all(const Part& part, std::initializer_list<Element> wanted) const;
    std::vector<std::size_t> all(std::initializer_list<Element> wanted) const;
    bool has(const Part& part, Element element) const { return !all(part, {element}).empty(); }
    const Part& part_of(std::size_t index) const;
};

// `paper`, `law` and `fonts` must outlive the reading.
Reading read(const papers::Paper& paper, const fill::Rules& law, const layout::Fonts& fonts,
             const Settings& settings);

// In capitals and without accents, as people search: "Ủy ban" → "UY BAN".
std::string plain(std::string_view text);

}  // namespace kehoach::check::form
