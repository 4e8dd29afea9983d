#include "plan/meant.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace kehoach::plan {

namespace {

struct Translation {
    std::string_view vietnamese;  // folded: lower case, no accents, single spaces
    std::string_view english;
};

// A Vietnamese word may stand several times: the first meaning that is known where it was written is the one.
constexpr std::array translations{
    // keys
    Translation{"dang", "format"},
    Translation{"dinh dang", "format"},
    Translation{"loai", "type"},
    Translation{"ten loai", "type"},
    Translation{"loai van ban", "type"},
    Translation{"tieu de", "title"},
    Translation{"trich yeu", "title"},
    Translation{"ten ke hoach", "title"},
    Translation{"ten phu luc", "title"},
    Translation{"ten cot", "title"},
    Translation{"ten", "name"},
    Translation{"ten", "title"},
    Translation{"ten", "label"},
    Translation{"ho ten", "name"},
    Translation{"ho va ten", "name"},
    Translation{"co quan", "agency"},
    Translation{"co quan ban hanh", "agency"},
    Translation{"don vi ban hanh", "agency"},
    Translation{"don vi", "agency"},
    Translation{"don vi", "units"},
    Translation{"cac don vi", "units"},
    Translation{"phong ban", "units"},
    Translation{"so", "number"},
    Translation{"so van ban", "number"},
    Translation{"so thu tu", "number"},
    Translation{"stt", "number"},
    Translation{"ngay", "date"},
    Translation{"ngay thang", "date"},
    Translation{"ngay thang nam", "date"},
    Translation{"ngay ban hanh", "date"},
    Translation{"ngay ky", "date"},
    Translation{"nguoi ky", "signer"},
    Translation{"nguoi ky", "signers"},
    Translation{"quyen han", "authority"},
    Translation{"tham quyen", "authority"},
    Translation{"chuc vu", "authority"},
    Translation{"chuc vu", "post"},
    Translation{"chuc vu", "posts"},
    Translation{"noi nhan", "recipients"},
    Translation{"can cu", "bases"},
    Translation{"phu luc", "annexes"},
    Translation{"phu luc", "label"},
    Translation{"danh so", "numbering"},
    Translation{"trang thai", "status"},
    Translation{"tinh trang", "status"},
    Translation{"mau", "template"},
    Translation{"bieu mau", "template"},
    Translation{"noi dung", "body"},
    Translation{"noi dung", "cells"},
    Translation{"nhan", "label"},
    Translation{"ten nhom", "label"},
    Translation{"kem theo", "reference"},
    Translation{"ban hanh kem theo", "reference"},
    Translation{"cot", "columns"},
    Translation{"cac cot", "columns"},
    Translation{"so cot", "column-numbers"},
    Translation{"nhom", "groups"},
    Translation{"cac nhom", "groups"},
    Translation{"nhiem vu", "tasks"},
    Translation{"cac nhiem vu", "tasks"},
    Translation{"cong viec", "tasks"},
    Translation{"o", "cells"},
    Translation{"cac o", "cells"},
    Translation{"tong", "total"},
    Translation{"tong cong", "total"},
    Translation{"vai tro", "role"},
    Translation{"do rong", "width"},
    Translation{"rong", "width"},
    Translation{"ma", "id"},
    Translation{"ma nhiem vu", "id"},
    Translation{"ten ngan", "short-name"},
    Translation{"ten tat", "short-name"},
    Translation{"ten viet tat", "short-name"},
    Translation{"ten viet tat", "abbreviation"},
    Translation{"viet tat", "abbreviation"},
    Translation{"ten khac", "aliases"},
    Translation{"cap", "level"},
    Translation{"dia danh", "place"},
    Translation{"cap tren", "superior"},
    Translation{"co quan cap tren", "superior"},
    Translation{"co quan chu quan", "superior-heading"},
    Translation{"ky hieu", "symbol"},
    Translation{"tap the", "collectives"},
    Translation{"quy dinh", "rules"},
    // values
    Translation{"ke hoach", "plan"},
    Translation{"nhiem vu", "task"},
    Translation{"san pham", "product"},
    Translation{"ket qua", "product"},
    Translation{"chu tri", "lead"},
    Translation{"phoi hop", "support"},
    Translation{"thoi gian", "due"},
    Translation{"thoi han", "due"},
    Translation{"han", "due"},
    Translation{"khac", "other"},
    Translation{"ghi chu", "other"},
    Translation{"tu dong", "auto"},
    Translation{"du thao", "draft"},
    Translation{"ban nhap", "draft"},
    Translation{"nhap", "draft"},
    Translation{"chinh thuc", "final"},
    Translation{"ban chinh", "final"},
    Translation{"tinh", "province"},
    Translation{"thanh pho", "province"},
    Translation{"xa", "commune"},
    Translation{"phuong", "ward"},
    Translation{"dac khu", "special-zone"},
    Translation{"so", "department"},
    Translation{"phong", "department"},
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> keys_in_maps{{{"authority", "signer"},
                                                                                      {"name", "signer"},
                                                                                      {"level", "agency"},
                                                                                      {"place", "agency"},
                                                                                      {"heading", "agency"},
                                                                                      {"symbol", "agency"},
                                                                                      {"units", "agency"},
                                                                                      {"role", "columns"},
                                                                                      {"width", "columns"},
                                                                                      {"cells", "tasks"},
                                                                                      {"id", "tasks"},
                                                                                      {"aliases", "units"},
                                                                                      {"post", "signers"}}};

bool contains(const std::vector<std::string>& known, std::string_view word) {
    return std::ranges::find(known, word) != known.end();
}

// "Short_Name" → "short name", "tiêu-đề" → "tieu de".
std::string folded(std::string_view word) {
    std::string text = without_accents(to_lower(word));
    std::ranges::replace_if(
        text, [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
    return collapse_spaces(text);
}

bool is_hidden(char32_t c) {
    return c == 0xAD || c == 0x34F || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

}  // namespace

std::optional<std::string> meant_word(std::string_view word, const std::vector<std::string>& known) {
    constexpr std::size_t longest = 100;  // bytes; whatever is longer is no word
    if (word.size() > longest) return std::nullopt;
    const std::string text = folded(word);
    for (const std::string& candidate : known)
        if (folded(candidate) == text) return candidate;
    for (const Translation& translation : translations)
        if (translation.vietnamese == text && contains(known, translation.english))
            return std::string(translation.english);
    return nearest(word, known);
}

std::optional<std::string> map_with_key(std::string_view word, const std::vector<std::string>& known) {
    for (const auto& [key, map] : keys_in_maps)
        if (key == word && contains(known, map)) return std::string(map);
    return std::nullopt;
}

std::string without_hidden(std::string_view word) {
    std::string text;
    for (std::size_t i = 0; i < word.size();) {
        const std::size_t start = i;
        if (!is_hidden(next_character(word, i))) text.append(word, start, i - start);
    }
    text = trim(text);
    return text == word ? std::string() : text;
}

}  // namespace kehoach::plan
