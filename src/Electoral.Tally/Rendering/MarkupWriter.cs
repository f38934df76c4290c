using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Writes balanced, escaped markup that is HTML (or SVG) and well-formed XML at the same time.</summary>
/// <remarks>
/// Names of elements and attributes are the library's own and trusted; every value and text is escaped. Text for
/// reading must pass through <see cref="VisibleText"/> first: XML cannot hold control characters. Mutable; not safe for
/// several threads at once.
/// </remarks>
internal sealed class MarkupWriter
{
    private readonly StringBuilder _markup = new();
    private readonly Stack<string> _open = new();
    private bool _inTag;

    /// <summary>Opens an element; its attributes come next, then its content.</summary>
    public MarkupWriter Start(string element)
    {
        CloseTag();
        _markup.Append('<').Append(element);
        _open.Push(element);
        _inTag = true;
        return this;
    }

    /// <summary>Writes an attribute of the element just opened.</summary>
    public MarkupWriter Attribute(string name, string value)
    {
        if (!_inTag)
        {
            throw new InvalidOperationException(
                $"Attribute '{VisibleText.Name(name)}' comes after the content of its element.");
        }

        _markup.Append(' ').Append(name).Append("=\"");
        AppendEscaped(value);
        _markup.Append('"');
        return this;
    }

    /// <summary>Writes an attribute that is a coordinate or a size, with up to three decimals.</summary>
    public MarkupWriter Attribute(string name, double value) =>
        Attribute(name, value.ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>Writes text.</summary>
    public MarkupWriter Text(string text)
    {
        CloseTag();
        AppendEscaped(text);
        return this;
    }

    /// <summary>Writes text whose isolates become the HTML elements for them.</summary>
    public MarkupWriter Prose(string text)
    {
        int start = 0;
        for (int at; (at = text.IndexOf(Isolation.First, start)) >= 0;)
        {
            int length = Isolation.LengthAt(text, at);
            if (length == 0) break;
            if (at > start) Text(text[start..at]);
            Start("bdi").Text(text[(at + 1)..(at + length - 1)]).End();
            start = at + length;
        }

        return start < text.Length || start == 0 ? Text(text[start..]) : this;
    }

    /// <summary>Writes markup, a style sheet or a script as it is; only for content made by this library.</summary>
    public MarkupWriter Raw(string markup)
    {
        CloseTag();
        _markup.Append(markup);
        return this;
    }

    /// <summary>Closes the innermost element; one without content closes itself.</summary>
    public MarkupWriter End()
    {
        var element = _open.Pop();
        if (_inTag)
        {
            _markup.Append(" />");
            _inTag = false;
        }
        else
        {
            _markup.Append("</").Append(element).Append('>');
        }

        return this;
    }

    /// <summary>Begins a new line, for readers of the source; only where white space has no meaning.</summary>
    public MarkupWriter Line()
    {
        CloseTag();
        _markup.Append('\n');
        return this;
    }

    /// <summary>The markup so far.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() => _open.Count == 0
        ? _markup.ToString()
        : throw new InvalidOperationException($"Element '{VisibleText.Name(_open.Peek())}' is still open.");

    private void CloseTag()
    {
        if (_inTag)
        {
            _markup.Append('>');
            _inTag = false;
        }
    }

    private void AppendEscaped(string text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny("&<>\"'")) >= 0; rest = rest[(at + 1)..])
        {
            _markup.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
        }

        _markup.Append(rest);
    }
}
