using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>Arguments of the form --name value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Arguments(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i + 1 < arguments.Count; i += 2) _values[arguments[i]] = arguments[i + 1];
        if (arguments.Count % 2 != 0) throw new ArgumentException($"{arguments[^1]} needs a value.");
    }

    public int Whole(string name, int otherwise) =>
        _values.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name) => _values.GetValueOrDefault(name);
}
