// Reads YAML's block structure line by line without ever stopping; what is wrong is only noted. The functions
// about lines stand in yaml_lines.cc, those about the values in them in yaml_line_values.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml_lines.h"
#include "base/yaml_text.h"

namespace kehoach {

class LineScanner {
  public:
    explicit LineScanner(std::string_view text) : text_(text) {}

    std::vector<LineFault> run();

  private:
    struct Level {
        std::size_t column = 0;
        bool is_list = false;
    };
    // What the lines so far end in.
    enum class Last { nothing, waits_for_value, plain, closed };
    static constexpr int no_owner = -1;

    void scan_line();
    void scan_block_line(std::size_t position);
    bool continues_plain(std::size_t position);
    void scan_value(std::size_t position, int owner);
    void scan_quoted(std::size_t position, int owner);
    void continue_quoted(std::size_t position);
    void finish_quoted(std::size_t after);
    void scan_flow(std::size_t position);
    void add_glued_sign(std::size_t position);
    void finish_flow(std::size_t after);
    void scan_block_scalar(std::size_t position, int owner);
    void scan_block_scalar_line(std::size_t position, std::size_t first);
    void scan_plain(std::size_t position, int owner);
    void enter_level(std::size_t position, std::size_t column, bool is_list);
    void explain_stray_line(std::size_t position);
    void check_comment(std::size_t position);
    void check_comment_behind(std::size_t value);

    void add(std::string_view slug, std::size_t offset, std::size_t end,
             std::vector<std::string> arguments = {}, bool is_certain = false);
    void add_unquoted(std::size_t offset);
    void add_tab(std::size_t position, std::size_t first);
    void add_unclosed_quote();
    void add_unclosed_bracket();
    char at(std::size_t position) const { return position < end_ ? text_[position] : '\n'; }
    bool is_end_or_blank(std::size_t position) const { return position >= end_ || is_blank(text_[position]); }
    bool is_end_or_comment(std::size_t position) const { return position >= end_ || text_[position] == '#'; }
    std::size_t skip_blanks(std::size_t position) const;
    std::size_t key_colon(std::size_t position) const;
    bool looks_like_entry(std::size_t position) const;
    std::size_t name_end(std::size_t position) const;
    int column_of(std::size_t position) const { return static_cast<int>(position - start_); }

    std::string_view text_;
    std::vector<LineFault> faults_;
    std::size_t start_ = 0;  // of the line
    std::size_t end_ = 0;    // of the line, without its end

    std::vector<Level> levels_;
    Last last_ = Last::nothing;
    int owner_ = no_owner;  // column of the key or dash whose value is read or waited for

    char quote_ = '\0';  // the quote that is open, or NUL
    std::size_t quote_at_ = 0;
    std::string brackets_;        // those that are open, innermost last
    std::size_t bracket_at_ = 0;  // of the outermost
    bool is_too_long_ = false;
    bool at_token_start_ = true;  // inside brackets: a quote here opens
    bool in_block_scalar_ = false;
    int block_column_ = 0;  // where its lines begin; 0 before the first
};

}  // namespace kehoach
