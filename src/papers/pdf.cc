#include "papers/pdf.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <set>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include "papers/pdf_content.h"
#include "papers/pdf_layout.h"
#include "papers/pdf_paragraphs.h"

namespace kehoach::papers {
namespace {

constexpr std::size_t most_pages = 2000;
constexpr int deepest_tree = 40;
// Above the baseline stands so much of Times New Roman's line, below it the rest.
constexpr double ascent = 0.891, descent = 0.216;

// The pages in their order; more than most_pages are not looked for.
void collect(QPDFObjectHandle node, int depth, std::set<QPDFObjGen>& seen,
             std::vector<QPDFObjectHandle>& pages) {
    if (!node.isDictionary() || depth > deepest_tree || pages.size() > most_pages) return;
    if (node.isIndirect() && !seen.insert(node.getObjGen()).second) return;
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray()) {
        pages.push_back(node);
        return;
    }
    for (int i = 0; i < kids.getArrayNItems(); ++i)
        collect(kids.getArrayItem(i), depth + 1, seen, pages);
}

// Pages belong together that have one size and whose numbers go on; a page without number begins anew where
// others have them.
std::vector<int> number_sections(const std::vector<PlacedPage>& pages) {
    const bool has_numbers =
        std::ranges::any_of(pages, [](const auto& page) { return page.number.has_value(); });
    std::vector<int> sections;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PlacedPage& page = pages[i];
        const bool is_other_size = i > 0 && (std::abs(page.width - pages[i - 1].width) > 3 ||
                                             std::abs(page.height - pages[i - 1].height) > 3);
        const bool is_unnumbered = has_numbers && !page.number;
        const bool is_anew =
            i > 0 && page.number && pages[i - 1].number && page.number->shown <= pages[i - 1].number->shown;
        const bool begins = i == 0 || is_other_size || is_unnumbered || is_anew;
        sections.push_back(begins ? static_cast<int>(i == 0 ? 0 : sections.back() + 1) : sections.back());
    }
    return sections;
}

class Sections {
  public:
    explicit Sections(const std::vector<PlacedPage>& pages)
        : pages_(pages), numbers_(number_sections(pages)) {}

    const std::vector<int>& of_pages() const { return numbers_; }

    std::vector<Section> read(const std::vector<PdfPage>& shown) const {
        std::vector<Section> sections;
        for (std::size_t first = 0; first < pages_.size();) {
            std::size_t end = first;
            while (end < pages_.size() && numbers_[end] == numbers_[first])
                ++end;
            sections.push_back(read(shown, first, end));
            first = end;
        }
        return sections;
    }

  private:
    Section read(const std::vector<PdfPage>& shown, std::size_t first, std::size_t end) const {
        Section section;
        section.width = Length::pt(pages_[first].width);
        section.height = Length::pt(pages_[first].height);
        section.is_rotated = shown[first].is_rotated;
        section.first_page = section.spot.page = static_cast<int>(first) + 1;
        section.pages = static_cast<int>(end - first);
        section.first_number_line = pages_[first].number;
        section.has_first_page_of_its_own = !pages_[first].number.has_value();
        for (std::size_t i = first; i < end; ++i) {
            const auto& number = pages_[i].number;
            if (!number) continue;
            if (i > first && !section.number) section.number = number;
            if (!section.first_number) section.first_number = number->shown - static_cast<int>(i - first);
        }
        measure(section, first, end);
        return section;
    }

    // The text shows where margins are at most.
    void measure(Section& section, std::size_t first, std::size_t end) const {
        double top = 1e6, bottom = 1e6;
        for (std::size_t i = first; i < end; ++i) {
            if (pages_[i].lines.empty()) continue;
            for (const PlacedLine& placed : pages_[i].lines) {
                // Marks and signing tools use the margin (Phụ lục I, III.2.c and II.8.b of the decree).
                const bool is_in_margin = placed.box || placed.line.size < 10.6;
                if (!is_in_margin)
                    top = std::min(top, pages_[i].height - placed.line.y - ascent * placed.line.size);
                bottom = std::min(bottom, placed.line.y - descent * placed.line.size);
            }
        }
        const PlacedPage& page = pages_[first];
        if (top > page.height) return;
        section.top = Length::pt(top);
        section.bottom = Length::pt(bottom);
        section.left = Length::pt(page.frame.left);
        section.right = Length::pt(page.width - page.frame.reached);
        section.margins_are_bounds = {Section::Margin::top, Section::Margin::bottom};
        if (!page.frame.right_is_sure) section.margins_are_bounds.insert(Section::Margin::right);
        if (!page.frame.left_is_sure) section.margins_are_bounds.insert(Section::Margin::left);
        if (page.frame.is_of_tables)
            section.margins_are_rough = {Section::Margin::left, Section::Margin::right};
    }

    const std::vector<PlacedPage>& pages_;
    std::vector<int> numbers_;
};

std::vector<QPDFObjectHandle> open(QPDF& file, const std::string& bytes, const std::string& shown_name) {
    file.setSuppressWarnings(true);
    file.processMemoryFile(shown_name.c_str(), bytes.data(), bytes.size());
    std::vector<QPDFObjectHandle> pages;
    std::set<QPDFObjGen> seen;
    collect(file.getRoot().getKey("/Pages"), 0, seen, pages);
    return pages;
}

std::optional<Paper> read_pages(QPDF& file, std::vector<QPDFObjectHandle>& pages,
                                const std::string& shown_name, Diagnostics& diagnostics) {
    PdfResources resources;
    std::vector<PdfPage> shown;
    for (QPDFObjectHandle& page : pages) {
        try {
            shown.push_back(show(file, page, resources));
        } catch (const TooMuchDrawing&) {
            diagnostics.error("too-much-drawing", shown_name, {std::to_string(shown.size() + 1)});
            return std::nullopt;
        }
    }
    Paper paper;
    paper.kind = Kind::pdf;
    paper.name = shown_name;
    paper.pages = static_cast<int>(pages.size());
    for (const auto& [id, font] : resources.fonts())
        paper.fonts.push_back({font->name(), font->is_embedded(), font->can_be_read()});
    for (const PdfPage& page : shown)
        paper.has_unread_text =
            paper.has_unread_text || page.has_unread_text || (page.has_images && page.glyphs.empty());
    const std::vector<PlacedPage> placed = place(shown);
    const Sections sections(placed);
    paper.sections = sections.read(shown);
    read_paragraphs(placed, sections.of_pages(), paper);
    return paper;
}

}  // namespace

std::optional<Paper> read_pdf(const std::string& bytes, const std::string& shown_name,
                              Diagnostics& diagnostics) {
    try {
        QPDF file;
        std::vector<QPDFObjectHandle> pages = open(file, bytes, shown_name);
        if (!pages.empty() && pages.size() <= most_pages)
            return read_pages(file, pages, shown_name, diagnostics);
        if (pages.empty())
            diagnostics.error("pdf-without-pages", shown_name);
        else
            diagnostics.error("too-many-pages", shown_name, {std::to_string(most_pages)});
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password)
            diagnostics.error("encrypted-paper", shown_name);
        else
            diagnostics.error("damaged-pdf", shown_name);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        // libqpdf throws logic_error and runtime_error for some damaged files.
        diagnostics.error("damaged-pdf", shown_name);
    }
    return std::nullopt;
}

}  // namespace kehoach::papers
