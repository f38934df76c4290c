using System.Reflection;
using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Options;

/// <summary>All options are told, checked and shown alike.</summary>
public sealed class OptionsConventionTests
{
    [Fact]
    public void Options_of_computations_derive_from_one_type_and_the_others_say_why_not()
    {
        var apart = OptionTypes.All.Where(type => !typeof(ComputationOptions).IsAssignableFrom(type));
        Assert.Equal(OptionTypes.Apart.Keys.Order(), apart.Select(type => type.Name).Order());
    }

    [Fact]
    public void Options_are_abstract_or_sealed_records_with_a_default_that_is_what_new_makes() => Violations.None(
        from type in OptionTypes.All
        where !type.IsAbstract
        let given = type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
        where !type.IsSealed || !Equals(given, Activator.CreateInstance(type))
        select $"{type.Name}: sealed, and Default equals new()");

    [Fact]
    public void What_makes_no_sense_is_refused_by_the_name_of_the_option_and_the_value() => Violations.None(
        from setting in OptionTypes.Settable()
        from value in OptionTypes.NonsenseFor(setting.Option)
        let complaint = Complaint(setting.Type, setting.Option, value)
        where complaint is not null
        select $"{setting.Type.Name}.{setting.Option.Name} = {value ?? "null"}: {complaint}");

    [Fact]
    public void Every_default_may_be_set() => Violations.None(
        from setting in OptionTypes.Settable()
        let options = Activator.CreateInstance(setting.Type)
        let failure = Record.Exception(() => setting.Option.SetValue(options, setting.Option.GetValue(options)))
        where failure is not null
        select $"{setting.Type.Name}.{setting.Option.Name}: {failure.InnerException!.Message}");

    [Fact]
    public void Threads_seed_replicates_and_progress_are_one_type_and_one_default_everywhere()
    {
        var defaults = new Dictionary<string, object?>
        {
            ["MaxDegreeOfParallelism"] = Environment.ProcessorCount,
            ["Seed"] = 1UL,
            ["Progress"] = null,
            ["ClusterLevel"] = null,
        };
        Violations.None(
            from setting in OptionTypes.Settable()
            where defaults.ContainsKey(setting.Option.Name)
                // An audit has the seeds of its parts where it has none of its own.
                && !(setting.Type == typeof(AuditOptions) && setting.Option.Name == "Seed")
            let found = setting.Option.GetValue(Activator.CreateInstance(setting.Type))
            where !Equals(found, defaults[setting.Option.Name])
            select $"{setting.Type.Name}.{setting.Option.Name} is {found}");
        string[] once = ["ClusterLevel", "Strata", "StratumLevel", "Limits", "Stated", "Confidence"];
        Assert.All(once, name => Assert.Single(OptionTypes.Settable()
            .Where(setting => setting.Option.Name == name)
            .Select(setting => setting.Option.DeclaringType).Distinct()));
        Assert.Same(BootstrapOptions.Default, EstimationOptions.Default.Bootstrap);
    }

    [Fact]
    public void Bare_parameters_of_threads_default_to_all_processors() => Violations.None(
        from type in typeof(TallyTable).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        from parameter in method.GetParameters()
        where parameter.Name == "maxDegreeOfParallelism"
        where parameter.ParameterType != typeof(int?) || parameter.DefaultValue is not null
        select $"{type.Name}.{method.Name}: int? maxDegreeOfParallelism = null");

    private static string? Complaint(Type type, PropertyInfo option, object? value)
    {
        var failure = Record.Exception(() => option.SetValue(Activator.CreateInstance(type), value))?.InnerException;
        if (failure is not ArgumentException refusal) return failure?.ToString() ?? "accepted";
        if (refusal.ParamName != option.Name) return $"the parameter is called {refusal.ParamName}";
        string name = $"{type.Name}.{option.Name}";
        if (!refusal.Message.StartsWith(name, StringComparison.Ordinal)) return refusal.Message;
        return refusal is ArgumentOutOfRangeException range && range.ActualValue is not decimal
            && !Equals(range.ActualValue, value)
                ? "the value is not named"
                : null;
    }
}
