/** Core inside somebody's own program: no YAML, no JSON, no ServiceLoader. */
@NullMarked
package org.example.embed;

import org.jspecify.annotations.NullMarked;
