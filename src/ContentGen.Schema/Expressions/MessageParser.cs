using System.Collections.Generic;
using System.Text;

namespace ContentGen.Schema.Expressions;

/// <summary>A message taken apart: a text, then each hole with the text behind it.</summary>
/// <param name="Texts">One more than holes.</param>
/// <param name="Holes">Where in the message the expressions stand, without their braces.</param>
internal sealed record MessageSyntax(List<string> Texts, List<(int Start, int End)> Holes);

/// <summary>Finds the holes of a message: <c>{expression}</c>. A brace itself is written twice.</summary>
internal static class MessageParser
{
    public static (MessageSyntax? Message, ExpressionMistake? Mistake) Read(string message)
    {
        if (message.Length > ExpressionLimits.Length)
            return (null, new(0, message.Length, "This message has " + message.Length + " characters; at most " + ExpressionLimits.Length + " are read.", true));
        var result = new MessageSyntax([], []);
        var text = new StringBuilder();
        for (var at = 0; at < message.Length; at++)
        {
            var c = message[at];
            var isDoubled = at + 1 < message.Length && message[at + 1] == c;
            if (c is not ('{' or '}') || isDoubled)
            {
                text.Append(c);
                at += c is '{' or '}' ? 1 : 0;
                continue;
            }
            if (c == '}')
                return (null, new(at, 1, "Here a hole ends that has not begun. Write `}}` for the character itself."));
            var end = EndOf(message, at + 1);
            if (end < 0)
                return (null, new(at, 1, "Here a hole begins that does not end. Put `}` behind its expression, or write `{{` for the character itself."));
            if (string.IsNullOrWhiteSpace(message.Substring(at + 1, end - at - 1)))
                return (null, new(at, end + 1 - at, "This hole is empty. Put an expression into it, as in `{words(article)}`."));
            result.Texts.Add(text.ToString());
            text.Clear();
            result.Holes.Add((at + 1, end));
            at = end;
        }
        result.Texts.Add(text.ToString());
        return (result, null);
    }

    /// <summary>The brace that ends a hole; those between quotes do not.</summary>
    private static int EndOf(string message, int at)
    {
        var quote = '\0';
        for (; at < message.Length; at++)
        {
            var c = message[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"')
                quote = c;
            else if (c == '}')
                return at;
        }
        return -1;
    }
}
