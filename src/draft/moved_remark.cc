#include "draft/moved_remark.h"

#include "document/annotate.h"

namespace kehoach::draft {

void remark_move(document::Paragraph& paragraph, Revision revision, const std::string& place, bool is_changed,
                 Tracking& tracking) {
    std::string text = revision == Revision::inserted ? "Chuyển từ chỗ khác đến" : "Chuyển sang chỗ khác";
    if (!place.empty())
        text += (revision == Revision::inserted ? " (trước đây ở: " : " (nay ở: ") + place + ")";
    text += is_changed ? "; chữ có sửa." : "; chữ giữ nguyên.";
    paragraph.comments.push_back(tracking.comments.size());
    tracking.comments.push_back(document::comment_of(std::move(text)));
}

}  // namespace kehoach::draft
