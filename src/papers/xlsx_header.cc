#include "papers/xlsx_header.h"

#include <string>

#include "base/text.h"

namespace kehoach::papers {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Reader {
  public:
    Reader(std::string_view codes, const Look& otherwise)
        : codes_(codes), otherwise_(otherwise), look_(otherwise) {}

    std::optional<PageNumber> read(PageNumber::Place place) {
        while (at_ < codes_.size()) {
            if (codes_[at_] == '&' && at_ + 1 < codes_.size())
                code(codes_[++at_]);
            else
                text_ += codes_[at_++];
        }
        end_part();
        if (found_) found_->place = place;
        return found_;
    }

  private:
    void code(char c) {
        ++at_;
        if (c == 'L' || c == 'C' || c == 'R') {
            end_part();
            align_ = c == 'L' ? Align::left : c == 'C' ? Align::center : Align::right;
        } else if (c == 'P') {
            number_ = PageNumber();
            number_->look = look_;
        } else if (c == 'N' || c == 'D' || c == 'T' || c == 'F' || c == 'A' || c == 'Z') {
            text_ += std::string("&") + c;
        } else if (c == '"') {
            font();
        } else if (is_digit(c)) {
            int size = c - '0';
            while (at_ < codes_.size() && is_digit(codes_[at_]) && size < 1000)
                size = size * 10 + (codes_[at_++] - '0');
            look_.size = Length::pt(size);
        } else if (c == 'B') {
            look_.bold = !look_.bold.value_or(false);
        } else if (c == 'I') {
            look_.italic = !look_.italic.value_or(false);
        } else if (c == 'K') {
            look_.color = to_upper(codes_.substr(at_, 6));
            at_ = std::min(at_ + 6, codes_.size());
        } else if (c == '&') {
            text_ += '&';
        }
    }

    // "Times New Roman,Bold Italic"
    void font() {
        const std::size_t end = std::min(codes_.find('"', at_), codes_.size());
        const std::string_view names = codes_.substr(at_, end - at_);
        const std::size_t comma = std::min(names.find(','), names.size());
        if (names.substr(0, comma) != "-") look_.font = names.substr(0, comma);
        look_.bold = names.find("Bold", comma) != names.npos;
        look_.italic = names.find("Italic", comma) != names.npos;
        at_ = std::min(end + 1, codes_.size());
    }

    void end_part() {
        if (number_ && !found_) {
            found_ = number_;
            found_->align = align_;
            found_->around = collapse_spaces(text_);
        }
        number_.reset();
        text_.clear();
        look_ = otherwise_;
    }

    std::string_view codes_;
    std::size_t at_ = 0;
    const Look& otherwise_;
    Look look_;
    Align align_ = Align::center;  // what stands before any code
    std::string text_;
    std::optional<PageNumber> number_;
    std::optional<PageNumber> found_;
};

}  // namespace

std::optional<PageNumber> find_page_number(std::string_view codes, PageNumber::Place place,
                                           const Look& otherwise) {
    return Reader(codes, otherwise).read(place);
}

}  // namespace kehoach::papers
