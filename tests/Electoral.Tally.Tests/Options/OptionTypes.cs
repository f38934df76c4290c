using System.Reflection;

namespace Electoral.Tally.Tests.Options;

/// <summary>The public types of options, and values that make no sense for what they hold.</summary>
internal static class OptionTypes
{
    /// <summary>Why a type of options does not derive from the one of all computations.</summary>
    public static Dictionary<string, string> Apart { get; } = new()
    {
        [nameof(CsvWriteOptions)] = "one thread writes",
        [nameof(Electoral.Tally.Nist.NistWriteOptions)] = "one thread writes",
        [nameof(Electoral.Tally.Nist.NistReadOptions)] = "which counts to read; how is told by ReadOptions",
        [nameof(SheetAuditOptions)] = "a plan is made by one thread",
        [nameof(MissingStationLimits)] = "a part of options: what is supposed, not how it is computed",
    };

    public static IEnumerable<Type> All { get; } =
    [
        .. typeof(TallyTable).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)),
        typeof(MissingStationLimits),
    ];

    /// <summary>Every option that can be set, once for each type that can be made.</summary>
    public static IEnumerable<(Type Type, PropertyInfo Option)> Settable() =>
        from type in All
        where !type.IsAbstract
        from option in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where option.SetMethod is { IsPublic: true }
        select (type, option);

    /// <summary>Values that an option must refuse; none where every value of its type makes sense.</summary>
    /// <exception cref="NotSupportedException">Nobody said what makes no sense for the type.</exception>
    public static object?[] NonsenseFor(PropertyInfo option)
    {
        var type = Nullable.GetUnderlyingType(option.PropertyType) ?? option.PropertyType;
        object?[] none = IsNullable(option) ? [] : [null];
        if (type == typeof(bool) || type == typeof(ulong) || type == typeof(DateTime)) return [];
        if (type == typeof(int)) return [int.MinValue, -1];
        if (type == typeof(long)) return [long.MinValue, -1L];
        if (type == typeof(double)) return [double.NaN, -1.0, double.PositiveInfinity];
        if (type == typeof(decimal)) return [-1m, 1.01m];
        if (type == typeof(TimeSpan)) return [TimeSpan.FromTicks(-1)];
        if (type == typeof(char)) return ['x', '7', '"', '\n', 'é'];
        if (type.IsEnum) return [Enum.ToObject(type, int.MaxValue), Enum.ToObject(type, -1)];
        if (type == typeof(string)) return [.. none, ""];
        if (type == typeof(IReadOnlyDictionary<UnitPath, decimal>))
        {
            return [.. none, new Dictionary<UnitPath, decimal> { [new("1")] = 0 }];
        }

        if (type == typeof(IReadOnlyDictionary<string, string>)) return none;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return [.. none, Array.CreateInstance(type.GetGenericArguments()[0], 1)];
        }

        bool isObject = type.Namespace!.StartsWith("Electoral.Tally", StringComparison.Ordinal)
            || type.Name.StartsWith("IProgress", StringComparison.Ordinal);
        return isObject ? none : throw new NotSupportedException($"{option}: say which values make no sense");
    }

    private static bool IsNullable(PropertyInfo option) =>
        new NullabilityInfoContext().Create(option).WriteState == NullabilityState.Nullable;
}
