#include "writers/xlsx.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include <locale.h>
#include <xlsxwriter.h>

#include "base/files.h"
#include "base/scratch.h"
#include "base/text.h"
#include "writers/ooxml/zip.h"
#include "writers/xlsx_formats.h"
#include "writers/xlsx_patch.h"
#include "writers/xlsx_sheet.h"

namespace kehoach::writers {
namespace {

// libxlsxwriter prints numbers with printf: a program that has set a locale would get "1,5" into the XML.
// Holds for this thread only.
class ClassicLocale {
  public:
    ClassicLocale() : classic_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(classic_)) {}
    ~ClassicLocale() {
        uselocale(before_);
        freelocale(classic_);
    }
    ClassicLocale(const ClassicLocale&) = delete;
    ClassicLocale& operator=(const ClassicLocale&) = delete;

  private:
    locale_t classic_;
    locale_t before_;
};

// About what the parts take that the library makes; the archive made of them is much smaller. A guess that is
// too low is met when a part does not end (WholePart).
std::size_t scratch_bytes(const document::Workbook& workbook) {
    constexpr std::size_t fixed_parts = 1u << 20;
    constexpr std::size_t for_each_cell = 200;
    std::size_t bytes = fixed_parts;
    const auto add = [&bytes](const document::SheetRow& row) {
        for (const document::SheetCell& cell : row.cells) {
            bytes += for_each_cell;
            if (const auto* text = std::get_if<document::RichText>(&cell.value))
                for (const auto& paragraph : text->paragraphs)
                    for (const document::Run& run : paragraph)
                        bytes += for_each_cell + 2 * run.text.size();
            if (const auto* formula = std::get_if<document::Formula>(&cell.value))
                bytes += 2 * formula->formula.size();
        }
    };
    for (const document::Sheet& sheet : workbook.sheets) {
        std::ranges::for_each(sheet.rows, add);
        if (sheet.further_rows) sheet.further_rows->for_each(add);
    }
    return bytes;
}

// libxlsxwriter does not see when a disk is full while it writes. Room is made sure of before; should another
// program have taken it meanwhile, a part does not end with its root element.
class WholePart {
  public:
    WholePart(ooxml::Pieces made, std::filesystem::path scratch)
        : made_(std::move(made)), scratch_(std::move(scratch)) {}

    // The next piece; before the last one has been given it is known that the part is whole.
    std::string next() {
        std::string piece = made_();
        if (piece.empty()) {
            if (!is_whole()) throw FileError(FileError::Action::write, scratch_, ENOSPC);
            return piece;
        }
        const std::size_t overlap = std::min(end_.size(), most_kept);
        end_.erase(0, end_.size() - overlap);
        end_ += piece;
        if (root_.empty()) root_ = root_of(piece);
        return piece;
    }

  private:
    static constexpr std::size_t most_kept = 256;  // longer than any of these parts' end tags

    static std::string root_of(std::string_view xml) {
        const std::size_t root = xml.find('<', xml.find("?>"));
        if (root == xml.npos) return {};
        return std::string(xml.substr(root + 1, xml.find_first_of(" >/", root) - root - 1));
    }

    bool is_whole() const {
        const std::string_view end = trim(end_);
        return !root_.empty() && (end.ends_with("</" + root_ + ">") ||
                                  (end.ends_with("/>") && end.substr(end.rfind('<') + 1).starts_with(root_)));
    }

    ooxml::Pieces made_;
    std::filesystem::path scratch_;
    std::string root_;  // its name
    std::string end_;   // the last piece, behind the end of the one before
};

ooxml::Pieces whole(ooxml::Pieces made, const std::filesystem::path& scratch) {
    return [part = std::make_shared<WholePart>(std::move(made), scratch)] { return part->next(); };
}

struct BookDeleter {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using BookPointer = std::unique_ptr<lxw_workbook, BookDeleter>;

BookPointer new_book(const std::string& path, std::string scratch) {
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    BookPointer book(workbook_new_opt(path.c_str(), &options));
    if (!book) throw std::bad_alloc();

    // Without a date it would look at the clock; the real one is set in the finished file.
    lxw_doc_properties properties{};
    properties.created = 1;
    if (workbook_set_properties(book.get(), &properties) != LXW_NO_ERROR) throw std::bad_alloc();
    return book;
}

void close_book(BookPointer book, const std::filesystem::path& scratch) {
    errno = 0;
    const lxw_error error = workbook_close(book.release());  // frees the book in any case
    if (error == LXW_NO_ERROR) return;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    throw FileError(FileError::Action::write, scratch, errno != 0 ? errno : EIO);
}

// The rows of a long sheet go straight to the disk, with their texts; the library knows this for whole books
// only, but asks for each sheet.
lxw_worksheet* add_sheet(lxw_workbook* book, const document::Sheet& sheet) {
    constexpr std::size_t most_rows_in_memory = 1'000;
    const bool is_long = sheet.further_rows && sheet.further_rows->count > most_rows_in_memory;
    book->options.constant_memory = is_long ? LXW_TRUE : LXW_FALSE;
    lxw_worksheet* worksheet = workbook_add_worksheet(book, sheet.name.c_str());
    assert(worksheet != nullptr && "the sheet's name is not one that Excel takes");
    return worksheet;
}

// The library does not look whether the rows of a long sheet could be written.
void check_rows(const lxw_worksheet* worksheet, const std::filesystem::path& scratch) {
    if (!worksheet->optimize) return;
    errno = 0;
    if (std::fflush(worksheet->optimize_tmpfile) == 0 && std::ferror(worksheet->optimize_tmpfile) == 0)
        return;
    throw FileError(FileError::Action::write, scratch, errno != 0 ? errno : ENOSPC);
}

void write_book(document::Workbook& workbook, const std::string& path, const std::filesystem::path& scratch) {
    BookPointer book = new_book(path, scratch.string());
    XlsxFormats formats(book.get(), workbook.normal);
    for (document::Sheet& sheet : workbook.sheets) {
        lxw_worksheet* worksheet = add_sheet(book.get(), sheet);
        write_sheet(book.get(), worksheet, sheet, formats);
        check_rows(worksheet, scratch);
        std::vector<document::SheetRow>().swap(sheet.rows);  // an assignment would keep the memory
    }
    for (const document::DefinedName& name : workbook.names)
        if (workbook_define_name(book.get(), name.name.c_str(), ("=" + name.reference).c_str()) !=
            LXW_NO_ERROR)
            throw std::bad_alloc();
    close_book(std::move(book), scratch);
}

}  // namespace

std::string xlsx(document::Workbook workbook, const std::filesystem::path& scratch) {
    assert(!workbook.sheets.empty());
    const ClassicLocale locale;
    require_room(scratch, scratch_bytes(workbook));
    const ScratchFile file(scratch);
    write_book(workbook, file.path(), scratch);
    const ooxml::ZipArchive made(std::filesystem::path(file.path()));
    const auto open = [&](std::size_t i) {
        const std::string& name = made.names()[i];
        return name.ends_with(".png") ? made.open(i)
                                      : patched_xlsx_part(name, whole(made.open(i), scratch), workbook);
    };
    // Ours is a little larger, as it is compressed in less time.
    return ooxml::write_zip(made.names(), open, std::filesystem::file_size(file.path()) / 2 * 3);
}

}  // namespace kehoach::writers
