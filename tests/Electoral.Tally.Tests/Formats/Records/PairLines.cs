using System.Globalization;

namespace Electoral.Tally.Tests.Formats.Records;

/// <summary>A format of its own, as small as one can be: a sheet on each line, tabs between "key=value".</summary>
/// <remarks>
/// It knows the fields of a line and nothing else: limits, progress, duplicates, rejects and the making of the table
/// are those of every reader.
/// </remarks>
internal static class PairLines
{
    private static readonly Contest Contest = new([new("A"), new("B")]);

    public static TallyTable Read(string text, ReadOptions? options = null)
    {
        options ??= new();
        var reading = new ReadingBuilder("pairs", Contest, ["state", "table"], options) { Encoding = "utf-8" };
        long line = 0;
        foreach (string record in text.Split('\n')[..^1])
        {
            reading.Advance(record.Length + 1);
            Add(reading, record, ++line, options.MaxRecordLength);
        }

        return reading.Build();
    }

    private static void Add(ReadingBuilder reading, string record, long line, int longest)
    {
        if (record.Length == 0)
        {
            reading.Blank();
            return;
        }

        if (record.Length > longest)
        {
            reading.Reject(RejectReason.TooLong, "", record, RejectStatements.AtMost(longest), line);
            return;
        }

        var pairs = record.Split('\t').Select(field => field.Split('=', 2));
        var fields = pairs.ToDictionary(pair => pair[0], pair => pair[^1]);
        var counts = new Dictionary<string, int?>();
        foreach (string name in (string[])["registered", "A", "B"])
        {
            if (!fields.TryGetValue(name, out string? text)) continue;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            {
                reading.Reject(RejectReason.NotANumber, name, text, "a whole number", line);
                return;
            }

            counts[name] = count;
        }

        reading.Add(new()
        {
            Unit = new(fields["state"]),
            Code = fields["table"],
            Registered = counts.GetValueOrDefault("registered"),
            Votes = [counts.GetValueOrDefault("A"), counts.GetValueOrDefault("B")],
        });
    }
}
