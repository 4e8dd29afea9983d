#include "draft/review.h"

#include <map>

namespace kehoach::draft {

namespace {

std::string column_name(const std::string& role) {
    static const std::map<std::string, std::string> names{
        {"task", "nội dung"},          {"product", "sản phẩm"},
        {"lead", "cơ quan chủ trì"},   {"support", "cơ quan phối hợp"},
        {"due", "thời gian"},          {"title", "tên gọi"},
        {"body", "nội dung kế hoạch"}, {"", "nhiệm vụ"},
        {"bases", "căn cứ"},           {"recipients", "nơi nhận"},
        {"addressees", "kính gửi"},    {"signer", "người ký"}};
    const auto found = names.find(role);
    return found == names.end() ? role : found->second;
}

std::string sure_name(Sure sure) {
    switch (sure) {
        case Sure::high:
            return "chắc";
        case Sure::medium:
            return "cần xem";
        case Sure::low:
            return "chưa rõ";
    }
    return {};
}

// A bar would end a table's cell.
std::string cell(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '|') result += '\\';
        result += c;
    }
    return result;
}

std::string row(const ReviewItem& item) {
    const std::string after = item.after == item.before ? "(giữ nguyên) " + item.note : item.after;
    const bool is_of_no_task = item.task == item.column;  // "title"
    const std::string task = is_of_no_task ? "–" : cell(item.task);
    const bool is_in_annex = !is_of_no_task && item.column == "body";
    const std::string column = is_in_annex ? "nội dung phụ lục" : column_name(item.column);
    return "| " + task + " | " + column + " | " + cell(item.before) + " | " + cell(after) + " | " +
           item.rule + " | " + sure_name(item.sure) + " |\n";
}

struct OriginWords {
    const char* intro;
    const char* before;
    const char* task;
};

OriginWords words_of(Origin origin) {
    if (origin == Origin::last_year)
        return {"Dự thảo lấy từ kế hoạch năm trước", "Năm trước", "Nhiệm vụ năm trước"};
    return {"Dự thảo lấy từ kế hoạch của cấp trên", "Của cấp trên", "Nhiệm vụ của cấp trên"};
}

std::string table(const Draft& draft, bool doubtful, Origin origin) {
    std::string rows;
    for (const ReviewItem& item : draft.items)
        if ((item.sure == Sure::high) != doubtful) rows += row(item);
    if (rows.empty()) return "Không có.\n";
    return std::string("| Nhiệm vụ | Cột | ") + words_of(origin).before +
           " | Trong dự thảo | Quy tắc | Mức chắc chắn |\n|---|---|---|---|---|---|\n" + rows;
}

std::string left_out_table(const Draft& draft, Origin origin) {
    if (draft.left_out.empty()) return "Không có.\n";
    std::string text = std::string("| ") + words_of(origin).task +
                       " | Nội dung | Lý do | Mức chắc chắn |\n|---|---|---|---|\n";
    for (const LeftOut& task : draft.left_out)
        text += "| " + cell(task.source) + " | " + cell(task.text) + " | " + cell(task.reason) + " | " +
                sure_name(task.sure) + " |\n";
    return text;
}

}  // namespace

std::string review_text(const Draft& draft, const std::string& from, Origin origin) {
    return std::string("# Việc cần người soạn thảo xem lại\n\n") + words_of(origin).intro + " (" + from +
           "): giữ nguyên " + std::to_string(draft.kept) + " nhiệm vụ, sửa " + std::to_string(draft.adapted) +
           ", bỏ " + std::to_string(draft.left_out.size()) + ".\n\n## Chỗ chưa chắc chắn\n\n" +
           table(draft, true, origin) + "\n## Nhiệm vụ đã bỏ\n\n" + left_out_table(draft, origin) +
           "\n## Chỗ đã sửa theo quy tắc\n\n" + table(draft, false, origin);
}

}  // namespace kehoach::draft
