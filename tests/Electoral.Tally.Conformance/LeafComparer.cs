using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally.Conformance;

/// <summary>Compares every leaf that is expected with what was found.</summary>
internal sealed class LeafComparer(Tolerance tolerance)
{
    /// <summary>A line each: key, expected, found.</summary>
    public List<string> Shortfalls { get; } = [];

    /// <summary>The optional keys that the library does not give.</summary>
    public List<string> LeftOut { get; } = [];

    /// <param name="path">The keys that lead to the leaf.</param>
    /// <param name="expected">What is expected there.</param>
    /// <param name="found">What was found there.</param>
    public void Compare(string path, JsonElement expected, object? found)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareMembers(path, expected, found);
                break;
            case JsonValueKind.Array:
                CompareItems(path, expected, found);
                break;
            default:
                if (!IsMet(KeyOf(path), expected, found)) Fail(path, expected, Written(found));
                break;
        }
    }

    private bool IsMet(string key, JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.Number => found is long or int or double or decimal && tolerance.Accepts(key, expected, found),
        JsonValueKind.True => found is true,
        JsonValueKind.False => found is false,
        JsonValueKind.String => found is string text && expected.ValueEquals(text),
        _ => found is null,
    };

    private void CompareMembers(string path, JsonElement expected, object? found)
    {
        if (found is not Findings findings)
        {
            Fail(path, expected, Written(found));
            return;
        }

        foreach (var member in expected.EnumerateObject())
        {
            string below = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (findings.TryGetValue(member.Name, out object? value)) Compare(below, member.Value, value);
            else if (tolerance.IsOptional(member.Name)) LeftOut.Add(below);
            else Fail(below, member.Value, "nothing");
        }
    }

    private void CompareItems(string path, JsonElement expected, object? found)
    {
        object?[]? items = found is IEnumerable list and not string and not Findings ? [.. list.Cast<object?>()] : null;
        if (items is null || items.Length != expected.GetArrayLength())
        {
            Fail(path, expected, items is null ? Written(found) : $"{items.Length} items");
            return;
        }

        for (int i = 0; i < items.Length; i++) Compare($"{path}[{i}]", expected[i], items[i]);
    }

    private void Fail(string path, JsonElement expected, string found) =>
        Shortfalls.Add($"{path}: expected {expected.GetRawText()}, found {found}");

    /// <summary>The last key of a path: <c>per_option[0].difference</c> ends in <c>difference</c>.</summary>
    private static string KeyOf(string path) => path.Split('.')[^1].Split('[')[0];

    private static string Written(object? found) => found switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(found, CultureInfo.InvariantCulture) ?? "",
    };
}
