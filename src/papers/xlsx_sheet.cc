#include "papers/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/source.h"
#include "papers/paragraph_text.h"
#include "papers/xlsx_header.h"
#include "sheets/cell_reference.h"
#include "sheets/rich_text.h"
#include "sheets/xml.h"

namespace kehoach::papers {
namespace {

constexpr std::size_t most_cells = 300'000;
// A column of Excel's usual width, and the pixels of a character of its usual font beside those of the cell.
constexpr double usual_width = 8.43;

std::optional<double> decimal(const sheets::XmlElement& element, const char* name) {
    const auto value = element.attribute(name);
    double number = 0;
    if (!value || std::from_chars(value->data(), value->data() + value->size(), number).ec != std::errc())
        return std::nullopt;
    return std::isfinite(number) && std::abs(number) < 1e6 ? std::optional(number) : std::nullopt;
}

std::optional<Length> inches(const sheets::XmlElement& element, const char* name) {
    const auto value = decimal(element, name);
    return value ? std::optional(Length::pt(*value * 72)) : std::nullopt;
}

Length column_width(double characters) { return Length::pt((std::floor(characters * 7) + 5) * 0.75); }

// By the number that Windows gives the kinds of paper; nothing for one that nobody here prints on.
struct PaperSize {
    int number = 0;
    double width = 0;  // mm
    double height = 0;
};
constexpr PaperSize paper_sizes[]{{1, 215.9, 279.4}, {5, 215.9, 355.6}, {8, 297, 420}, {9, 210, 297},
                                  {11, 148, 210},    {12, 250, 354},    {13, 182, 257}};

class SheetReader : public sheets::XmlHandler {
  public:
    SheetReader(const sheets::Package& package, const std::string& name, const XlsxBook& book, Paper& paper,
                Diagnostics& diagnostics)
        : package_(package), name_(name), book_(book), paper_(paper), diagnostics_(diagnostics) {
        section_.sheet = name;
        section_.spot.cell = cell_name(name, {0, 0});
    }

    bool start(const sheets::XmlElement& element) override {
        const std::string_view name = element.name();
        text_.clear();
        if (name == "c") return begin_cell(element);
        if (name == "is") inline_.clear();
        if (name == "col") column(element);
        if (name == "pageSetUpPr") is_fitted_ = element.flag("fitToPage", false);
        if (name == "pageMargins") margins(element);
        if (name == "pageSetup") page(element);
        if (name == "headerFooter") section_.has_first_header = element.flag("differentFirst", false);
        return true;
    }

    bool text(std::string_view piece) override {
        if (text_.size() < 100'000) text_ += piece;
        return true;
    }

    bool end(std::string_view name) override {
        if (name == "v") value_ = text_;
        if (name == "t" && kind_ == "inlineStr") inline_ += text_;
        if (name == "c") end_cell();
        if (name == "oddHeader") header(PageNumber::Place::header, section_.number);
        if (name == "oddFooter") header(PageNumber::Place::footer, section_.number);
        if (name == "firstHeader") header(PageNumber::Place::header, section_.first_number_line);
        if (name == "firstFooter") header(PageNumber::Place::footer, section_.first_number_line);
        text_.clear();
        return true;
    }

    Section take() {
        if (!section_.has_first_header) section_.first_number_line = section_.number;
        section_.has_first_page_of_its_own = section_.has_first_header;
        section_.fits_width = is_fitted_ && fits_wide_ > 0;
        section_.table_width = used_width();
        return std::move(section_);
    }
    bool has_cells() const { return has_cells_; }

  private:
    bool begin_cell(const sheets::XmlElement& element) {
        reference_ = element.attribute("r").value_or("");
        kind_ = element.attribute("t").value_or("n");
        style_ = element.number("s").value_or(0);
        value_.clear();
        inline_.clear();
        if (paper_.paragraphs.size() < most_cells) return true;
        diagnostics_.error("too-many-cells", package_.shown_name(), {std::to_string(most_cells)});
        return false;
    }

    void end_cell() {
        const auto place = sheets::parse_cell(reference_);
        if (!place) return;
        const auto index = static_cast<std::size_t>(style_);
        const CellLook& look = book_.styles.cells[index < book_.styles.cells.size() ? index : 0];
        Paragraph paragraph;
        paragraph.runs = runs_of(look.look);
        finish_text(paragraph);
        if (paragraph.is_empty()) return;
        has_cells_ = true;
        last_column_ = std::max(last_column_, place->column);
        paragraph.form.align = look.align ? look.align : kind_ == "n" ? Align::right : Align::left;
        paragraph.spot.cell = cell_name(name_, {place->row, place->column});
        paragraph.section = static_cast<int>(paper_.sections.size());
        paragraph.row = place->row;
        paragraph.is_in_grid = look.has_grid;
        paper_.paragraphs.push_back(std::move(paragraph));
    }

    std::vector<Run> runs_of(const Look& look) const {
        if (kind_ == "inlineStr") return {{sheets::without_escapes(inline_), look}};
        if (kind_ != "s") return {{value_, look}};
        std::size_t index = 0;
        const auto [stop, error] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
        if (error != std::errc() || index >= book_.strings.size()) return {};
        static_cast<void>(stop);
        std::vector<Run> runs = book_.strings[index];
        for (Run& run : runs)
            if (!run.look.font) run.look = look;
        return runs;
    }

    void column(const sheets::XmlElement& element) {
        const int first = element.number("min").value_or(1), last = element.number("max").value_or(first);
        const double width =
            element.flag("hidden", false) ? 0 : decimal(element, "width").value_or(usual_width);
        if (columns_.size() < 1000) columns_.push_back({first - 1, last - 1, width});
    }

    Length used_width() const {
        Length width;
        for (int i = 0; i <= std::min(last_column_, 1000); ++i) {
            double characters = usual_width;
            for (const Columns& each : columns_)
                if (each.first <= i && i <= each.last) characters = each.width;
            if (characters > 0) width += column_width(characters);
        }
        return width;
    }

    void margins(const sheets::XmlElement& element) {
        section_.top = inches(element, "top");
        section_.bottom = inches(element, "bottom");
        section_.left = inches(element, "left");
        section_.right = inches(element, "right");
    }

    void page(const sheets::XmlElement& element) {
        fits_wide_ = element.number("fitToWidth").value_or(1);
        if (element.flag("useFirstPageNumber", false))
            section_.first_number = element.number("firstPageNumber");
        const auto number = element.number("paperSize");
        const bool is_wide = element.attribute("orientation") == "landscape";
        for (const PaperSize& size : paper_sizes) {
            if (number != size.number) continue;
            section_.width = Length::mm(is_wide ? size.height : size.width);
            section_.height = Length::mm(is_wide ? size.width : size.height);
        }
    }

    void header(PageNumber::Place place, std::optional<PageNumber>& number) const {
        if (!number) number = find_page_number(text_, place, book_.styles.cells.front().look);
    }

    struct Columns {
        int first = 0;
        int last = 0;
        double width = 0;  // in characters
    };

    const sheets::Package& package_;
    const std::string& name_;
    const XlsxBook& book_;
    Paper& paper_;
    Diagnostics& diagnostics_;
    Section section_;
    std::string text_;                               // of the element that is open
    std::string reference_, kind_, value_, inline_;  // of the cell that is open
    int style_ = 0;
    std::vector<Columns> columns_;
    int last_column_ = 0;
    bool has_cells_ = false;
    bool is_fitted_ = false;
    int fits_wide_ = 1;
};

}  // namespace

bool read_sheet(sheets::Package& package, const std::string& part, const std::string& name,
                const XlsxBook& book, Paper& paper, Diagnostics& diagnostics) {
    SheetReader reader(package, name, book, paper, diagnostics);
    if (!sheets::read_xml(package, part, reader, diagnostics)) return false;
    if (reader.has_cells()) paper.sections.push_back(reader.take());
    return true;
}

}  // namespace kehoach::papers
