// Reads the rules of the official `mapping` character filter: `from => to`, with \n, \t, \\ and \u00e9 escapes.
package org.rolecall.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

final class CharMappings {
  private static final Pattern RULE = Pattern.compile("(.*?)\\s*=>\\s*(.*?)\\s*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  static NormalizeCharMap parse(List<String> rules) {
    var map = new NormalizeCharMap.Builder();
    for (String rule : rules) {
      Matcher sides = RULE.matcher(rule);
      if (!sides.matches()) throw new IllegalArgumentException("invalid mapping rule [" + rule + "]");
      map.add(unescape(sides.group(1)), unescape(sides.group(2)));
    }
    return map.build();
  }

  private static String unescape(String side) {
    return ESCAPE.matcher(side).replaceAll(found -> {
      String code = found.group(1);
      String character = switch (code.charAt(0)) {
        case 'n' -> "\n";
        case 't' -> "\t";
        case 'r' -> "\r";
        case 'b' -> "\b";
        case 'f' -> "\f";
        case 'u' -> code.length() == 5 ? String.valueOf((char) Integer.parseInt(code.substring(1), 16)) : "u";
        default -> code;
      };
      return Matcher.quoteReplacement(character);
    });
  }

  private CharMappings() {}
}
