using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally;

/// <summary>
/// Columns in groups, one for each candidate, whose names are in cells: "Name 1", "Votes 1", "Name 2" …
/// </summary>
/// <remarks>A candidate may be in a different group in each record, so these columns are not selections.</remarks>
internal static partial class GroupedColumns
{
    /// <summary>The first column of text that belongs to columns of votes; null if there is none.</summary>
    public static int? FirstName(CsvSample sample, int[] selections)
    {
        int[] texts = [.. Enumerable.Range(0, sample.Header.Count).Where(column => IsText(sample, column))];
        return Between(texts, selections) ?? Numbered(sample, texts, selections);
    }

    /// <summary>
    /// The number in a header, with the text before and after it; null if there is none or more than one.
    /// </summary>
    public static (string Before, int Number, string Behind)? Split(string header)
    {
        var match = Digits().Matches(header);
        bool isNumber = match.Count == 1 && int.TryParse(
            match[0].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isNumber
            ? (header[..match[0].Index], int.Parse(match[0].ValueSpan, CultureInfo.InvariantCulture),
                header[(match[0].Index + match[0].Length)..])
            : null;
    }

    private static bool IsText(CsvSample sample, int column) => !sample.IsCount(column) && !sample.IsMeasure(column)
        && !sample.IsLink(column) && !CountWords.IsShare(sample.Header[column])
        && sample.FirstNonCount(column) is { } text && text.Any(char.IsLetter);

    /// <summary>A text column that is repeatedly before or between the columns of votes.</summary>
    private static int? Between(int[] texts, int[] selections)
    {
        var between = selections.Skip(1).Zip(selections).Select(pair => texts.Where(
            text => text > pair.Second && text < pair.First).Cast<int?>().FirstOrDefault()).ToArray();
        int parted = between.Count(text => text is not null);
        return parted * 2 > between.Length ? between.First(text => text is not null) : null;
    }

    private static int? Numbered(CsvSample sample, int[] texts, int[] selections)
    {
        var numbers = selections.Select(column => Split(sample.Header[column])?.Number).ToHashSet();
        return texts.Select(text => (Column: text, Name: Split(sample.Header[text])))
            .Where(text => text.Name is { } name && numbers.Contains(name.Number))
            .GroupBy(text => (text.Name!.Value.Before, text.Name.Value.Behind))
            .Where(same => same.Count() > 1).Select(same => (int?)same.First().Column).FirstOrDefault();
    }

    [GeneratedRegex("[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
