#include "plan/markdown.h"

#include <algorithm>

#include "base/yaml_reader.h"
#include "plan/front_matter.h"

namespace kehoach::plan {

Parts read_markdown(const Source& source, Input& input) {
    Parts parts;
    const FrontMatter front = find_front_matter(source, input.diagnostics());
    parts.heading_place = {&source, std::max(1, front.opening), 1, 3};
    if (front.is_whole())
        parts.heading = read_yaml(source, front.opening + 1, front.closing - 1, input.diagnostics());
    if (front.is_whole() || front.opening == 0)
        parts.body = read_body(body_lines(source, front.closing + 1), input.diagnostics());
    input.is_cut = input.is_cut || parts.body.is_cut;
    return parts;
}

}  // namespace kehoach::plan
