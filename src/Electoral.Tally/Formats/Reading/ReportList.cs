using System.Text;

namespace Electoral.Tally;

/// <summary>Statements with commas between them, in the language of the report.</summary>
internal sealed class ReportList(IReadOnlyList<ReportStatement> statements) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            if (text.Length > 0) text.Append(", ");
            text.Append(statement.ToString(null, formatProvider));
        }

        return text.ToString();
    }

    public override string ToString() => ToString(null, null);
}
